// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * The one primitive: pays a rate of what is above a deductible, up to a limit.
 *
 * <p>Amounts are fen. A rate is a list of brackets, each with the amount above the deductible from
 * which it runs, and each from a least to a most rate where the document gives a range or a floor.
 * Where class A and class B have rates of their own there are two of them and no bracket.
 */
public final class Terms {
  /** The limit where a document says that there is none. */
  public static final long NO_LIMIT = Long.MAX_VALUE;

  /** Terms of which nothing is known: anything up to the whole amount. */
  public static final Terms ANY = new Terms(Deductible.of(0), Rates.ANY, NO_LIMIT, null);

  private static final Text NO_ORDINARY_TERMS =
      Text.of(
          "而普通参保人的待遇未载于现有文件；请以结算单为准，或向经办机构查询",
          "but the ordinary terms are in no document here: take the settlement sheet or ask the"
              + " agency");

  private final Deductible deductible;
  private final Rates rates;
  private final long limit;
  private final @Nullable Text limitUnknown;

  /** Whether deductible and rate are figures that hold in every year. */
  private final boolean plain;

  private final long plainDeductible;

  Terms(Deductible deductible, Rates rates, long limit, @Nullable Text limitUnknown) {
    this.deductible = deductible;
    this.rates = rates;
    this.limit = limit;
    this.limitUnknown = limitUnknown;
    this.plain = deductible.isPlain() && rates.unknown == null;
    this.plainDeductible = deductible.fen;
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
      return new Deductible(Fen.UNKNOWN, reason, 0, null, 0, null);
    }

    /** A share of a yearly series; {@code of} names it. */
    static Deductible share(Rate share, String of, int yearsBack) {
      return new Deductible(Fen.UNKNOWN, null, share.millionths(), of, yearsBack, null);
    }

    /** A multiple of the ordinary deductible. */
    static Deductible times(Rate times) {
      return new Deductible(Fen.UNKNOWN, null, times.millionths(), null, 0, null);
    }

    boolean isPlain() {
      return unknown == null && of == null;
    }

    boolean isRelative() {
      return fen == Fen.UNKNOWN && unknown == null && of == null;
    }

    Deductible bound(Series series) {
      return new Deductible(fen, unknown, millionths, of, yearsBack, series);
    }

    /** The figure for {@code year} of the series that this is a share of, or null. */
    Series.@Nullable Value in(int year) {
      return series == null ? null : series.in(year - yearsBack);
    }

    Deductible relativeTo(@Nullable Terms ordinary, Text without) {
      if (!isRelative()) {
        return this;
      }
      long ordinaryFen = ordinary == null ? Fen.UNKNOWN : ordinary.deductible.fen;
      return ordinaryFen == Fen.UNKNOWN
          ? unknown(without)
          : of(Rate.halfUp(ordinaryFen * millionths));
    }
  }

  /**
   * What an answer that was read says of terms: those of its rates that took effect, in millionths.
   *
   * @param byClass whether they are the rates of class A and class B, or of brackets
   * @param above the amounts above the deductible, in fen, from which they run
   * @param limit the limit in fen, or {@link Fen#UNKNOWN} where none is told
   */
  public static Terms answered(boolean byClass, long[] above, int[] least, int[] most, long limit) {
    Rates rates = Rates.of(byClass, above, least, most);
    return new Terms(Deductible.of(0), rates, limit, null);
  }

  /** These terms with the limit, which is one for a day in bed, of a stay of {@code bedDays}. */
  public Terms forStay(int bedDays) {
    return isLimited() ? new Terms(deductible, rates, limit * bedDays, limitUnknown) : this;
  }

  /**
   * The most that these terms can come to in {@code year}: what is not known of them as it is best
   * for the patient. A rate of which neither is known from where nor up to where it runs bounds
   * nothing: it may be that of one bracket.
   */
  public Terms atBest(int year) {
    long known = deductible(year);
    boolean rateAlone = known == Fen.UNKNOWN && limitUnknown != null;
    return new Terms(
        Deductible.of(Math.max(0, known)),
        rateAlone || rates.count() == 0 ? Rates.ANY : rates,
        limit,
        limitUnknown);
  }

  /** The deductible of {@code year} in fen, or {@link Fen#UNKNOWN}. */
  public long deductible(int year) {
    if (plain || deductible.series == null) {
      return plainDeductible;
    }
    Series.Value value = deductible.in(year);
    return value == null ? Fen.UNKNOWN : Rate.halfUp(value.fen * deductible.millionths);
  }

  /** How well the deductible of {@code year} is known. */
  public Status deductibleStatus(int year) {
    Series.Value value = plain ? null : deductible.in(year);
    return value == null ? Status.PUBLISHED : value.status;
  }

  /** What of these terms is not known for {@code year}, and why; null if all is. */
  public @Nullable Text missing(int year) {
    if (plain) {
      return null;
    }
    if (deductible.unknown != null) {
      return deductible.unknown;
    }
    if (rates.unknown != null) {
      return rates.unknown;
    }
    Series series = deductible.series;
    if (series != null && deductible.in(year) == null) {
      int of = year - deductible.yearsBack;
      return Text.of(
          of + " 年" + series.name.zh() + "未载于现有文件，请向经办机构查询",
          "no document here holds the " + series.name.en() + " of " + of + ": ask the agency");
    }
    return null;
  }

  /** Whether class A and class B have rates of their own. */
  public boolean isByClass() {
    return rates.byClass;
  }

  /**
   * These terms where they have rates by class and it is not known what is of which: at anything
   * from the lower to the higher.
   */
  public Terms ofEitherClass() {
    return new Terms(deductible, rates.ofEither(), limit, limitUnknown);
  }

  /** The number of brackets, or 2 where the rates are by class (A, then B); 0 if none is known. */
  public int rates() {
    return rates.count();
  }

  /** The amount above the deductible, in fen, from which the rate at {@code index} runs. */
  public long above(int index) {
    return rates.above[index];
  }

  /** The least that the rate at {@code index} can be. */
  public Rate least(int index) {
    return rates.leastRates[index];
  }

  /** The most that the rate at {@code index} can be; equal to the least where it is exact. */
  public Rate most(int index) {
    return rates.mostRates[index];
  }

  /** Whether every rate is exact. */
  public boolean isExact() {
    return rates.exact;
  }

  /** The limit in fen, {@link #NO_LIMIT} or {@link Fen#UNKNOWN}. */
  public long limit() {
    return limit;
  }

  /** Whether the limit is an amount: there is one, and it is known. */
  public boolean isLimited() {
    return limit != NO_LIMIT && limit != Fen.UNKNOWN;
  }

  /** Why the limit is not known, or null. */
  public @Nullable Text limitUnknown() {
    return limitUnknown;
  }

  /**
   * What is paid, before any limit, in millionths of a fen.
   *
   * @param from the amount above the deductible that earlier visits have used, in fen
   * @param amount the amount above the deductible of this visit, in fen
   * @param most whether to take the most that the rates can be, or the least
   */
  public long pays(long from, long amount, boolean most) {
    return rates.pays(from, amount, most);
  }

  /**
   * How much of what runs {@code from} to {@code to} above the deductible falls into a bracket, in
   * fen.
   */
  public long inBracket(int index, long from, long to) {
    return rates.inBracket(index, from, to);
  }

  /**
   * What is paid, before any limit, in millionths of a fen.
   *
   * @param parts the amounts to which the rates apply in turn, each its least and its most, in fen
   * @param end 0 for the least of each, 1 for the most
   * @param most whether to take the most that the rates can be, or the least
   */
  public long pays(long[] parts, int end, boolean most) {
    return rates.pays(parts, end, most);
  }

  /** The name of the series that the deductible is a share of, or null. */
  @Nullable String series() {
    return deductible.of;
  }

  Terms withSeries(Series series) {
    return new Terms(deductible.bound(series), rates, limit, limitUnknown);
  }

  /** These terms, where stated relative to the ordinary ones, in figures. */
  Terms relativeTo(@Nullable Terms ordinary) {
    Rate points = rates.plus;
    if (points == null && !deductible.isRelative()) {
      return this;
    }
    Text without = withoutOrdinary();
    Rates figures = rates;
    if (points != null) {
      figures =
          ordinary == null || ordinary.rates() == 0
              ? Rates.unknown(without)
              : ordinary.rates.raisedBy(points);
    }
    return new Terms(deductible.relativeTo(ordinary, without), figures, limit, limitUnknown);
  }

  /** What is known of relative terms where the ordinary ones are not. */
  private Text withoutOrdinary() {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    if (deductible.isRelative()) {
      String share = Rate.ofMillionths(deductible.millionths).percent();
      zh.append("起付标准为普通参保人的 ").append(share).append("，");
      en.append("deductible: ").append(share).append(" of the ordinary one, ");
    }
    if (rates.plus != null) {
      String points = rates.plus.percent().replace("%", "");
      zh.append("支付比例比普通参保人高 ").append(points).append(" 个百分点，");
      en.append("rate: ").append(points).append(" points above the ordinary one, ");
    }
    if (limit == NO_LIMIT) {
      zh.append("不设封顶线，");
      en.append("no ceiling, ");
    }
    return Text.of(zh + NO_ORDINARY_TERMS.zh(), en + NO_ORDINARY_TERMS.en());
  }
}
