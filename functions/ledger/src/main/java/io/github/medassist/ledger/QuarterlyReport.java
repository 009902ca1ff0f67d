// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.GrantOnApplication;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.settlement.GrantPosting;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.store.GrantItem;
import io.github.medassist.functions.store.Recorded;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SettlementItem;
import io.github.medassist.functions.store.SettlementRepository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import javax.inject.Inject;

/**
 * The quarter's figures by region and category (辽医保[2019]8号 四), from the settlements that stand.
 *
 * <p>A settlement counts to the region that insured the person then, and to the category on the day
 * of its cost; of several the one that stands first among the words, so that the figures add up.
 * What a grant on application paid counts to assistance where its cost does, as in the accounts.
 * People who now belong to a region that the agency does not cover are not seen.
 */
public final class QuarterlyReport {
  private final ResidentRepository residents;
  private final SettlementRepository settlements;
  private final CoveredRegions covered;

  @Inject
  QuarterlyReport(
      ResidentRepository residents, SettlementRepository settlements, CoveredRegions covered) {
    this.residents = residents;
    this.settlements = settlements;
    this.covered = covered;
  }

  private record Cell(String region, Category category) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      int byRegion = region.compareTo(other.region);
      return byRegion == 0 ? category.compareTo(other.category) : byRegion;
    }
  }

  private static final class Sum {
    private long people;
    private long inScope;
    private CareTotal total = CareTotal.NONE;
  }

  /**
   * Adds up one region after the other, one person at a time.
   *
   * @param progress what is told the number of people so far
   * @throws io.github.medassist.core.problem.InvalidInputException if the agency covers no region
   */
  public List<Figure> run(Agency agency, Quarter quarter, LongConsumer progress) {
    Map<Cell, Sum> sums = new TreeMap<>();
    long people = 0;
    for (String region : residents.inhabited(covered.by(agency))) {
      for (Iterator<ResidentItem> in = residents.in(region).iterator(); in.hasNext(); ) {
        Resident resident = in.next().resident();
        if (!resident.account(quarter.year()).isEmpty()) {
          add(agency, resident, quarter, sums);
        }
        progress.accept(++people);
      }
    }
    List<Figure> figures = new ArrayList<>();
    sums.forEach(
        (cell, sum) ->
            figures.add(
                new Figure(
                    cell.region(),
                    covered.name(cell.region()),
                    cell.category(),
                    sum.people,
                    sum.inScope,
                    sum.total)));
    return figures;
  }

  private void add(Agency agency, Resident resident, Quarter quarter, Map<Cell, Sum> sums) {
    Set<Cell> seen = new HashSet<>();
    Iterator<SettlementItem> of =
        settlements.of(resident.ref(), quarter.first(), quarter.last()).iterator();
    while (of.hasNext()) {
      SettlementItem item = of.next();
      if (item.reversal() != null || !agency.covers(item.region())) {
        continue;
      }
      Cell cell = cell(item, resident, item.posting().date());
      Sum sum = sums.computeIfAbsent(cell, each -> new Sum());
      sum.people += seen.add(cell) ? 1 : 0;
      sum.inScope += item.settlement().visit().costs().inScope();
      sum.total = sum.total.plus(item.posting().total());
    }
    for (GrantOnApplication each : resident.grantsOnApplication()) {
      GrantItem item =
          each.from().isAfter(quarter.last())
              ? null
              : settlements.findGrant(resident.ref(), each.id());
      if (item != null && agency.covers(item.region())) {
        for (GrantPosting.Share share : item.posting().shares()) {
          if (!share.date().isBefore(quarter.first()) && !share.date().isAfter(quarter.last())) {
            Sum sum = sums.computeIfAbsent(cell(item, resident, share.date()), any -> new Sum());
            sum.total = sum.total.plus(share.total());
          }
        }
      }
    }
  }

  private static Cell cell(Recorded item, Resident resident, Day day) {
    return new Cell(item.region(), Collections.min(resident.categories(day)));
  }
}
