// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.settlement.Settlements;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.Store;
import io.github.medassist.ledger.ImportReport;
import io.github.medassist.ledger.Ledger;
import io.github.medassist.ledger.LedgerPerson;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The invented people and their settled visits. They come in the way a region's own do: the ledger
 * is imported, the settlements are recorded; what a folder has kept is not entered twice.
 */
final class Samples {
  private static final String LEDGER = "residents.csv";
  private static final String SETTLEMENTS = "settlements.json";
  private static final int YEAR = 2023;
  private static final Day ON = Day.of(YEAR, 6, 1);
  private static final Agency AGENCY = new Agency("sandbox", "100000");
  private static final List<String> REGIONS =
      List.of("210921", "141121", "140000", "210000", "450000", "990001");

  private final ResidentRepository residents;
  private final Identity identity;
  private final Ledger ledger;
  private final Settlements settlements;
  private final Day today;

  Samples(Store store, Settings settings) {
    this.residents = store.residents();
    this.identity = new Identity(settings);
    this.ledger = new Ledger(settings, identity, residents, Policies.builtIn());
    this.today = Day.inChina(settings.clock().millis());
    // The built-in packs: what was settled does not depend on the operator's own.
    this.settlements =
        new Settlements(
            store.settlements(), residents, new Postings(Policies.builtIn()), identity, settings);
  }

  /** Enters everybody, and returns them in the order of the ledger. */
  List<SampleResident> load() throws IOException {
    try (InputStream in = open(LEDGER)) {
      String upToToday = new SampleYears(today).continued(new String(in.readAllBytes(), UTF_8));
      ImportReport report =
          ledger.importCsv(
              new ByteArrayInputStream(upToToday.getBytes(UTF_8)),
              YEAR,
              ON,
              rejection -> {
                throw new IllegalStateException(LEDGER + ": " + rejection);
              },
              rows -> {});
      if (report.rows() == 0) {
        throw new IllegalStateException(LEDGER + " has nobody");
      }
    }
    try (InputStream in = open(SETTLEMENTS)) {
      List<Settlement> all = new ArrayList<>();
      for (Json each : Json.read(in.readAllBytes()).elements()) {
        all.add(Settlement.read(each));
      }
      all.addAll(new SampleYears(today).again(all));
      for (Settlement each : all) {
        settlements.record(AGENCY, each);
      }
    }
    return people();
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = Samples.class.getResourceAsStream(resource);
    if (in == null) {
      throw new FileNotFoundException(resource);
    }
    return in;
  }

  private List<SampleResident> people() {
    TreeMap<Integer, SampleResident> people = new TreeMap<>();
    for (String region : REGIONS) {
      residents
          .in(region)
          .forEach(
              item -> {
                LedgerPerson person = LedgerPerson.of(item, identity);
                if (person != null) {
                  people.put(Integer.valueOf(person.serial()), sample(person, item));
                }
              });
    }
    return List.copyOf(people.values());
  }

  private static SampleResident sample(LedgerPerson person, ResidentItem item) {
    Resident resident = item.resident();
    List<Membership> categories = resident.categories();
    return new SampleResident(
        person.name(),
        person.pool(),
        categories.isEmpty() ? Category.NONE : categories.get(0).category(),
        resident);
  }
}
