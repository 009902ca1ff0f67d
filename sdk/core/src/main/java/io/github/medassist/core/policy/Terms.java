package io.github.medassist.core.policy;

import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The one primitive: pays a rate of what is above a deductible, up to a limit.
 *
 * <p>Amounts are fen. A rate is a list of brackets, each with the amount above the deductible from
 * which it runs, and each from a least to a most rate where the document gives a range or a floor.
 * Where class A and class B have rates of their own there are two of them and no bracket.
 */
public final class Terms {
  /** A deductible or limit that no document states. */
  public static final long UNKNOWN = -1;

  private static final int SEVERAL = -1;

  /** No percentage points stand relative to the ordinary rate. */
  static final int NO_PLUS = -1;

  /** The limit where a document says that there is none. */
  public static final long NO_LIMIT = Long.MAX_VALUE;

  /** How the rates divide what they pay on. */
  enum Split {
    BRACKETS,
    CLASSES
  }

  private final Deductible deductible;
  private final Split split;
  private final long[] above;
  private final int[] least;
  private final int[] most;
  private final int plus;
  private final @Nullable Text rateUnknown;
  private final long limit;
  private final @Nullable Text limitUnknown;
  private final Rate[] leastRates;
  private final Rate[] mostRates;
  private final boolean exact;

  /** Whether deductible and rate are figures that hold in every year. */
  private final boolean plain;

  private final long plainDeductible;
  private final int onlyLeast;
  private final int onlyMost;

  Terms(
      Deductible deductible,
      Split split,
      long[] above,
      int[] least,
      int[] most,
      int plus,
      @Nullable Text rateUnknown,
      long limit,
      @Nullable Text limitUnknown) {
    this.deductible = deductible;
    this.split = split;
    this.above = above;
    this.least = least;
    this.most = most;
    this.plus = plus;
    this.rateUnknown = rateUnknown;
    this.limit = limit;
    this.limitUnknown = limitUnknown;
    this.leastRates = rates(least);
    this.mostRates = rates(most);
    this.exact = Arrays.equals(least, most);
    this.plain = deductible.isPlain() && rateUnknown == null;
    this.plainDeductible = deductible.fen;
    this.onlyLeast = least.length == 1 ? least[0] : SEVERAL;
    this.onlyMost = most.length == 1 ? most[0] : SEVERAL;
  }

  private static Rate[] rates(int[] millionths) {
    Rate[] rates = new Rate[millionths.length];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = Rate.ofMillionths(millionths[i]);
    }
    return rates;
  }

  /** The amount that the patient bears first, in one of the forms that documents use. */
  static final class Deductible {
    final long fen;
    final @Nullable Text unknown;
    final int millionths;
    final @Nullable String of;
    final int yearsBack;
    private final @Nullable Series series;

    private Deductible(
        long fen,
        @Nullable Text unknown,
        int millionths,
        @Nullable String of,
        int yearsBack,
        @Nullable Series series) {
      this.fen = fen;
      this.unknown = unknown;
      this.millionths = millionths;
      this.of = of;
      this.yearsBack = yearsBack;
      this.series = series;
    }

    static Deductible of(long fen) {
      return new Deductible(fen, null, 0, null, 0, null);
    }

    static Deductible unknown(Text reason) {
      return new Deductible(Terms.UNKNOWN, reason, 0, null, 0, null);
    }

    /** A share of a yearly series; {@code of} names it. */
    static Deductible share(int millionths, String of, int yearsBack) {
      return new Deductible(Terms.UNKNOWN, null, millionths, of, yearsBack, null);
    }

    /** A multiple of the ordinary deductible. */
    static Deductible times(int millionths) {
      return new Deductible(Terms.UNKNOWN, null, millionths, null, 0, null);
    }

    boolean isPlain() {
      return unknown == null && of == null;
    }

    boolean isRelative() {
      return fen == Terms.UNKNOWN && unknown == null && of == null;
    }

    Deductible bound(Series series) {
      return new Deductible(fen, unknown, millionths, of, yearsBack, series);
    }

    @Nullable Series series() {
      return series;
    }
  }

  /** Returns the deductible of {@code year} in fen, or {@link #UNKNOWN}. */
  public long deductible(int year) {
    if (plain) {
      return plainDeductible;
    }
    Series series = deductible.series;
    if (series == null) {
      return deductible.fen;
    }
    Series.Value value = series.in(year - deductible.yearsBack);
    return value == null ? UNKNOWN : Rate.halfUp(value.fen * deductible.millionths);
  }

  /** Returns how well the deductible of {@code year} is known. */
  public Status deductibleStatus(int year) {
    if (plain) {
      return Status.PUBLISHED;
    }
    Series series = deductible.series;
    Series.Value value = series == null ? null : series.in(year - deductible.yearsBack);
    return value == null ? Status.PUBLISHED : value.status;
  }

  /** Returns why these terms cannot be computed for {@code year}, or null if they can. */
  public @Nullable Text missing(int year) {
    if (plain) {
      return null;
    }
    if (deductible.unknown != null) {
      return deductible.unknown;
    }
    if (rateUnknown != null) {
      return rateUnknown;
    }
    Series series = deductible.series;
    if (series != null && series.in(year - deductible.yearsBack) == null) {
      int of = year - deductible.yearsBack;
      return Text.of(
          of + " 年" + series.name.zh() + "未载于现有文件，请向经办机构查询",
          "no document here holds the " + series.name.en() + " of " + of + ": ask the agency");
    }
    return null;
  }

  /** Returns whether class A and class B have rates of their own. */
  public boolean isByClass() {
    return split == Split.CLASSES;
  }

  /**
   * Returns the number of brackets, or 2 where the rates are by class (A, then B); 0 if no rate is
   * known.
   */
  public int rates() {
    return least.length;
  }

  /** Returns the amount above the deductible, in fen, from which the rate at {@code index} runs. */
  public long above(int index) {
    return above[index];
  }

  /** Returns the least that the rate at {@code index} can be. */
  public Rate least(int index) {
    return leastRates[index];
  }

  /**
   * Returns the most that the rate at {@code index} can be; equal to the least where the rate is
   * exact.
   */
  public Rate most(int index) {
    return mostRates[index];
  }

  /** Returns whether every rate is exact. */
  public boolean isExact() {
    return exact;
  }

  /** Returns the limit in fen, {@link #NO_LIMIT} or {@link #UNKNOWN}. */
  public long limit() {
    return limit;
  }

  /** Returns why the limit is not known, or null. */
  public @Nullable Text limitUnknown() {
    return limitUnknown;
  }

  /**
   * Returns what is paid, before any limit, in millionths of a fen.
   *
   * @param from the amount above the deductible that earlier visits have used, in fen
   * @param amount the amount above the deductible of this visit, in fen
   * @param most whether to take the most that the rates can be, or the least
   */
  public long pays(long from, long amount, boolean most) {
    int only = most ? onlyMost : onlyLeast;
    if (only != SEVERAL) {
      return amount * only;
    }
    int[] rates = most ? this.most : least;
    long to = from + amount;
    long paid = 0;
    for (int i = 0; i < rates.length; i++) {
      paid += inBracket(i, from, to) * rates[i];
    }
    return paid;
  }

  /**
   * Returns how much of what runs {@code from} to {@code to} above the deductible falls into a
   * bracket, in fen.
   */
  public long inBracket(int index, long from, long to) {
    long end = index + 1 < above.length ? above[index + 1] : Long.MAX_VALUE;
    return Math.max(0, Math.min(to, end) - Math.max(from, above[index]));
  }

  /**
   * Returns what is paid on costs of class A and class B, before any limit, in millionths of a fen.
   */
  public long paysByClass(long classA, long classB, boolean most) {
    int[] rates = most ? this.most : least;
    return classA * rates[0] + classB * rates[1];
  }

  /** Returns the name of the series that the deductible is a share of, or null. */
  @Nullable String series() {
    return deductible.of;
  }

  boolean isRelative() {
    return deductible.isRelative() || plus != NO_PLUS;
  }

  Terms withSeries(Series series) {
    return new Terms(
        deductible.bound(series),
        split,
        above,
        least,
        most,
        plus,
        rateUnknown,
        limit,
        limitUnknown);
  }

  /**
   * Returns these terms, stated relative to the ordinary ones (a factor, percentage points), in
   * figures.
   */
  Terms relativeTo(@Nullable Terms ordinary) {
    Text missing =
        Text.of(
            "以普通参保人待遇为基准，而该待遇未载于现有文件，请以结算单为准，或向经办机构查询",
            "stated relative to the ordinary terms, which no document here holds: take the settlement sheet or ask the agency");
    Deductible base = deductible;
    if (deductible.isRelative()) {
      long fen = ordinary == null ? UNKNOWN : ordinary.deductible.fen;
      base =
          fen == UNKNOWN
              ? Deductible.unknown(missing)
              : Deductible.of(Rate.halfUp(fen * deductible.millionths));
    }
    if (plus == NO_PLUS) {
      return new Terms(base, split, above, least, most, NO_PLUS, rateUnknown, limit, limitUnknown);
    }
    if (ordinary == null || ordinary.least.length == 0) {
      return new Terms(base, split, above, least, most, NO_PLUS, missing, limit, limitUnknown);
    }
    return new Terms(
        base,
        ordinary.split,
        ordinary.above,
        raised(ordinary.least),
        raised(ordinary.most),
        NO_PLUS,
        null,
        limit,
        limitUnknown);
  }

  private int[] raised(int[] rates) {
    int[] raised = new int[rates.length];
    for (int i = 0; i < rates.length; i++) {
      raised[i] = Math.min(Rate.DENOMINATOR, rates[i] + plus);
    }
    return raised;
  }
}
