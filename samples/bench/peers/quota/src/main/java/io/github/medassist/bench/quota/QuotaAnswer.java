// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench.quota;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.medassist.core.estimate.Receipt;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.standing.Waiting;
import io.github.medassist.core.value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A quota as the API has it, for a mapper that writes records by reflection. */
public record QuotaAnswer(
    String resident,
    int year,
    String asOf,
    Standing standing,
    @Nullable AsKnown asKnownOn,
    Category category,
    @Nullable Origin receipt,
    List<Entry> quotas,
    Map<String, Long> ownPayment,
    List<Grant> grants,
    @Nullable Alert alert) {
  /** Whether the person is covered. */
  public record Standing(
      @Nullable String status,
      @Nullable String scheme,
      @Nullable Span coverage,
      @Nullable Wait waiting,
      String effect,
      String text,
      String textEn) {}

  /** A first and a last day. */
  public record Span(String from, String to) {}

  /** The wait before cover begins. */
  public record Wait(int months, String until, String status, Clause cite) {}

  /** The day on which the terms were last known. */
  public record AsKnown(String day, String text, String textEn) {}

  /** From what the answer was made. */
  public record Origin(
      String engine,
      String region,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String from,
      String pack,
      String sha256,
      String date,
      List<Pack> packs) {}

  /** A pack that took part. */
  public record Pack(String region, String pack, @Nullable String lastKnown, String sha256) {}

  /** The category. */
  public record Category(String code, String name, String nameEn, @Nullable String since) {}

  /** One benefit's year. */
  public record Entry(
      String benefit,
      String name,
      String nameEn,
      String layer,
      @Nullable Long limit,
      boolean unlimited,
      long used,
      @Nullable Long remaining,
      @Nullable Deductible deductible,
      @Nullable String rate,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rateMax,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rateText,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rateTextEn,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reasonEn,
      String status,
      List<String> readings,
      Clause cite) {}

  /** A year's deductible. */
  public record Deductible(long amount, @Nullable Long met, @Nullable Long remaining) {}

  /** A grant on application that was made. */
  public record Grant(String id, String application, String from, Map<String, Long> paid) {}

  /** How far the alert is. */
  public record Alert(
      @Nullable Long threshold,
      long ownPayment,
      @Nullable Boolean reached,
      @Nullable Long distance,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reasonEn,
      List<String> readings,
      Clause cite) {}

  /** A clause. */
  public record Clause(String document, String clause, @Nullable String title) {}

  static QuotaAnswer of(Quota quota) {
    Map<String, Long> own = new LinkedHashMap<>();
    quota.ownPayment().forEach((care, fen) -> own.put(care.name(), fen));
    return new QuotaAnswer(
        quota.resident(),
        quota.year(),
        quota.asOf(),
        standing(quota.standing()),
        quota.asKnownOn() == null
            ? null
            : new AsKnown(
                quota.asKnownOn().day().toString(),
                quota.asKnownOn().text().zh(),
                quota.asKnownOn().text().en()),
        new Category(
            quota.category().code(),
            quota.category().name().zh(),
            quota.category().name().en(),
            quota.category().since() == null ? null : quota.category().since().toString()),
        quota.receipt() == null ? null : origin(quota.receipt()),
        quota.quotas().stream().map(QuotaAnswer::entry).toList(),
        own,
        quota.grants().stream()
            .map(
                each ->
                    new Grant(
                        each.id(),
                        each.application().toString(),
                        each.from().toString(),
                        each.paid()))
            .toList(),
        quota.alert() == null ? null : alert(quota.alert()));
  }

  private static Standing standing(io.github.medassist.core.standing.Standing standing) {
    Waiting waiting = standing.waiting();
    return new Standing(
        standing.status() == null ? null : standing.status().name(),
        standing.scheme() == null ? null : standing.scheme().name(),
        standing.coverageFrom() == null
            ? null
            : new Span(
                String.valueOf(standing.coverageFrom()), String.valueOf(standing.coverageTo())),
        waiting == null
            ? null
            : new Wait(
                waiting.months(),
                waiting.until().toString(),
                waiting.status().word(),
                clause(waiting.cite())),
        standing.effect().name(),
        standing.text().zh(),
        standing.text().en());
  }

  private static Origin origin(Receipt receipt) {
    return new Origin(
        receipt.engine(),
        receipt.region(),
        receipt.from(),
        receipt.pack().validFrom().toString(),
        receipt.pack().sha256(),
        receipt.date().toString(),
        receipt.packs().stream()
            .map(
                each ->
                    new Pack(
                        each.region(),
                        each.validFrom().toString(),
                        each.lastKnown() == null ? null : each.lastKnown().toString(),
                        each.sha256()))
            .toList());
  }

  private static Entry entry(Quota.BenefitQuota entry) {
    return new Entry(
        entry.benefit(),
        entry.name().zh(),
        entry.name().en(),
        entry.layer().name(),
        entry.limit(),
        entry.unlimited(),
        entry.used(),
        entry.remaining(),
        entry.deductible() == null
            ? null
            : new Deductible(
                entry.deductible(), entry.deductibleMet(), entry.deductibleRemaining()),
        entry.rate() == null ? null : entry.rate().toString(),
        entry.rateMax() == null || entry.rateMax().equals(entry.rate())
            ? null
            : entry.rateMax().toString(),
        zh(entry.rateText()),
        en(entry.rateText()),
        zh(entry.reason()),
        en(entry.reason()),
        entry.status().word(),
        entry.readings(),
        clause(entry.cite()));
  }

  private static Alert alert(Quota.Alert alert) {
    return new Alert(
        alert.threshold(),
        alert.ownPayment(),
        alert.reached(),
        alert.distance(),
        zh(alert.reason()),
        en(alert.reason()),
        alert.readings(),
        clause(alert.cite()));
  }

  private static Clause clause(Citation cite) {
    return new Clause(cite.document(), cite.clause(), cite.title());
  }

  private static @Nullable String zh(@Nullable Text text) {
    return text == null ? null : text.zh();
  }

  private static @Nullable String en(@Nullable Text text) {
    return text == null ? null : text.en();
  }
}
