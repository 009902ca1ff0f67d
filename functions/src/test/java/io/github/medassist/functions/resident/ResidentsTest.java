package io.github.medassist.functions.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.functions.store.DynamoDbTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

class ResidentsTest extends DynamoDbTest {
  private final Residents residents = new Residents(enhanced, settings());

  @Test
  void findsWhatWasSaved() {
    Resident resident = TestResidents.in("210921", "found");
    residents.save(resident);

    assertThat(residents.find("found"))
        .hasValueSatisfying(
            found -> assertThat(Json.write(found::write)).isEqualTo(Json.write(resident::write)));
  }

  @Test
  void findsNobodyUnderAnUnknownReference() {
    assertThat(residents.find("nobody")).isEmpty();
  }

  @Test
  void savesOverTheRecordThatIsThere() {
    residents.save(TestResidents.in("210921", "moved"));
    residents.save(TestResidents.in("141121", "moved"));

    assertThat(residents.find("moved")).map(Resident::region).hasValue("141121");
  }

  @Test
  void aVersionThatWasOvertakenIsNotSaved() {
    residents.save(TestResidents.in("210921", "raced"));
    residents.save(TestResidents.in("210921", "raced"));

    ResidentItem overtaken = residents.item("raced");
    residents.save(TestResidents.in("210921", "raced"));

    assertThatThrownBy(
            () ->
                enhanced
                    .table("medassist", ResidentItem.SCHEMA)
                    .putItem(overtaken.with(TestResidents.in("141121", "raced"))))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  @Test
  void findsEverybodyOfARegionAndNobodyElse() {
    for (int i = 0; i < 120; i++) {
      residents.save(TestResidents.in("450000", "many-" + i));
    }

    assertThat(residents.in("450000"))
        .hasSize(120)
        .allSatisfy(each -> assertThat(each.resident().region()).isEqualTo("450000"));
  }
}
