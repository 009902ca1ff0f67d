// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.value.Day;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.store.LocalStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How long a job over the nation asks which of its codes insure somebody, side by side as jobs do,
 * and one by one; and how long its export takes, of few people.
 */
final class NationTimes {
  private static final int PEOPLE = 1_000;

  private final Path folder;
  private final int rounds;

  NationTimes(Path folder, int rounds) {
    this.folder = folder;
    this.rounds = rounds;
  }

  void run(PrintStream out) throws IOException {
    List<String> codes = Policies.builtIn().knownRegions();
    Path csv = LedgerFile.csv(folder.resolve("nation.csv"), PEOPLE);
    try (LocalStore local = LocalStore.start(null);
        Store store = new Store(local.address())) {
      store.create(Store.TABLE);
      store
          .ledger(Store.TABLE)
          .importFile(
              csv, LedgerFile.YEAR, Day.of(LedgerFile.YEAR, 6, 1), rejection -> {}, done -> {});
      ResidentRepository residents = store.of(Store.TABLE).residents();
      out.printf(Locale.ROOT, "%,d codes, ms%n", codes.size());
      out.printf("%12s  %12s  %12s%n", "side by side", "one by one", "export");
      for (int round = 0; round < rounds; round++) {
        long begin = System.nanoTime();
        int inhabited = residents.inhabited(codes).size();
        long sideBySide = System.nanoTime();
        long same = codes.stream().filter(each -> residents.in(each).findAny().isPresent()).count();
        long oneByOne = System.nanoTime();
        store
            .ledger(Store.TABLE)
            .exportFile("100000", LedgerFile.YEAR, folder.resolve("nation-out.csv"), done -> {});
        long export = System.nanoTime();
        if (same != inhabited) {
          throw new IllegalStateException(inhabited + " regions have somebody, and " + same);
        }
        out.printf(
            Locale.ROOT,
            "%,12d  %,12d  %,12d%n",
            (sideBySide - begin) / 1_000_000,
            (oneByOne - sideBySide) / 1_000_000,
            (export - oneByOne) / 1_000_000);
      }
    }
  }
}
