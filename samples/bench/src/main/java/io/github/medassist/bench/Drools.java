// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools: rules compiled to an executable model before timing starts.
 *
 * <p>One session is kept for all claims, into which each is inserted and from which it is deleted:
 * faster than a stateless session, sequential or not.
 */
final class Drools implements Peer<Claim, Settlement> {
  private final KieSession session;

  Drools(Region region) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write(
        "src/main/resources/io/github/medassist/bench/" + region.code() + ".drl",
        Resource.text(region.code() + ".drl"));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    KieBase base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    this.session = base.newKieSession();
  }

  @Override
  public Claim input(Claim claim) {
    return claim;
  }

  @Override
  public Settlement answer(Claim input) {
    Settlement settlement = new Settlement(input);
    FactHandle handle = session.insert(settlement);
    session.fireAllRules();
    session.delete(handle);
    return settlement;
  }

  @Override
  public Payments payments(Claim claim, Settlement answer) {
    return answer.payments();
  }
}
