// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.functions.deploy.FunctionDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what: no more than permissions.csv says. */
@NeedsNode
class PermissionsTest {
  private record Permission(String action, String resource) {}

  /** What the role of each function and of the state machine may do. */
  private static Map<String, List<Permission>> of(SynthesizedTemplate made) {
    Map<String, Map<String, Object>> roles = made.properties("AWS::IAM::Role");
    Map<String, Map<String, Object>> policies = made.properties("AWS::IAM::ManagedPolicy");
    Map<String, List<Permission>> all = new TreeMap<>();
    roles.forEach(
        (id, role) -> {
          List<Permission> permissions = new ArrayList<>();
          for (Object policy : Json.list(role.get("ManagedPolicyArns"))) {
            Map<String, Object> own = policies.get(Json.words(policy));
            for (Object statement : Json.list(Json.at(own, "PolicyDocument", "Statement"))) {
              assertThat(Json.at(statement, "Effect")).isEqualTo("Allow");
              for (Object action : Json.list(Json.at(statement, "Action"))) {
                for (Object resource : Json.list(Json.at(statement, "Resource"))) {
                  permissions.add(new Permission((String) action, Json.words(resource)));
                }
              }
            }
          }
          all.put(id, permissions);
        });
    return all;
  }

  @Test
  void areThoseOfTheFile() throws IOException {
    StringBuilder csv = new StringBuilder("who,may,on\n");
    of(SynthesizedTemplate.CHINA)
        .forEach(
            (role, permissions) -> {
              for (Permission each : permissions) {
                csv.append(role.replaceFirst("^Functions", "").replaceFirst("Role$", ""))
                    .append(',')
                    .append(each.action())
                    .append(',')
                    .append(each.resource())
                    .append('\n');
              }
            });
    DataFile.holds("permissions.csv", csv.toString());
  }

  @Test
  void standInPoliciesOfOurOwnOneForEachRole() {
    assertThat(SynthesizedTemplate.CHINA.properties("AWS::IAM::Role"))
        .hasSize(FunctionDefinition.values().length + 1)
        .allSatisfy(
            (id, role) -> {
              assertThat(role).doesNotContainKey("Policies");
              assertThat(Json.list(role.get("ManagedPolicyArns")))
                  .singleElement()
                  .satisfies(policy -> assertThat(Json.object(policy)).containsOnlyKeys("Ref"));
            });
    assertThat(SynthesizedTemplate.CHINA.types())
        .doesNotContain("AWS::IAM::Policy", "AWS::IAM::User");
  }

  @ParameterizedTest
  @EnumSource
  void aFunctionMayDoWithTheTableWhatItsDefinitionSays(FunctionDefinition definition) {
    Set<String> meant = new TreeSet<>();
    for (String action : definition.actions()) {
      meant.add("dynamodb:" + action);
    }
    Set<String> onTable = new TreeSet<>();
    Set<String> onIndex = new TreeSet<>();
    for (Permission each :
        of(SynthesizedTemplate.CHINA).get("Functions" + Functions.id(definition) + "Role")) {
      if (each.resource().equals("StoreTable")) {
        onTable.add(each.action());
      }
      if (each.resource().startsWith("StoreTable/")) {
        assertThat(each.resource()).isEqualTo("StoreTable/index/index");
        onIndex.add(each.action());
      }
    }
    assertThat(onTable).isEqualTo(meant);
    assertThat(onIndex)
        .isEqualTo(definition.actions().contains("Query") ? Set.of("dynamodb:Query") : Set.of());
  }

  @Test
  void noActionIsAWildcard() {
    assertThat(of(SynthesizedTemplate.CHINA).values())
        .allSatisfy(
            permissions -> assertThat(permissions).noneMatch(each -> each.action().contains("*")));
  }

  @Test
  void withSwitchesOnTracesAreAllThatIsAdded() {
    Map<String, List<Permission>> plain = of(SynthesizedTemplate.CHINA);
    of(SynthesizedTemplate.SWITCHED)
        .forEach(
            (role, permissions) -> {
              if (role.startsWith("Functions")) {
                assertThat(permissions)
                    .containsAll(plain.get(role))
                    .hasSize(plain.get(role).size() + 2)
                    .contains(new Permission("xray:PutTraceSegments", "*"));
              }
            });
  }
}
