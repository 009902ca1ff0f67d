// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.estimate.Receipt;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.AsKnownOn;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.standing.Standing;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * On what an answer about a person's year rests: the person's standing, and the region's policy.
 */
public final class Basis {
  private final Standing standing;
  private final AppliedCategory category;
  private final @Nullable AsKnownOn asKnownOn;
  private final @Nullable Receipt receipt;

  private Basis(
      Standing standing,
      AppliedCategory category,
      @Nullable AsKnownOn asKnownOn,
      @Nullable Receipt receipt) {
    this.standing = standing;
    this.category = category;
    this.asKnownOn = asKnownOn;
    this.receipt = receipt;
  }

  /**
   * What holds for {@code resident} on {@code day} of the year.
   *
   * @param category the one of the person's categories that counts
   */
  public static Basis of(Resident resident, Policy policy, Category category, Day day) {
    return new Basis(
        resident.standing(policy, day),
        AppliedCategory.of(resident, category, day),
        policy.asKnownOn(day),
        policy.packs().isEmpty() ? null : Receipt.of(resident.region(), policy, day));
  }

  /** Whether the person is covered on that day. */
  public Standing standing() {
    return standing;
  }

  /** The category that counts (A17, A18). */
  public AppliedCategory category() {
    return category;
  }

  /** That the terms are the last known ones, or null where the documents speak of the year. */
  public @Nullable AsKnownOn asKnownOn() {
    return asKnownOn;
  }

  /** From what the answer was made, or null where no pack holds and the record alone is told. */
  public @Nullable Receipt receipt() {
    return receipt;
  }

  /** Reads it from the members of an answer. */
  public static Basis read(Json.Members members) {
    Json receipt = members.optional("receipt");
    return new Basis(
        Standing.read(members.required("standing")),
        AppliedCategory.read(members.required("category")),
        AsKnownOn.readOptional(members.optional("asKnownOn")),
        receipt == null ? null : Receipt.read(receipt));
  }

  /** Writes it as members of an answer. */
  public void write(JsonWriter writer) throws IOException {
    writer.name("standing");
    standing.write(writer);
    writer.name("asKnownOn");
    AsKnownOn.write(writer, asKnownOn);
    writer.name("category");
    category.write(writer);
    writer.name("receipt");
    if (receipt == null) {
      writer.nullValue();
    } else {
      receipt.write(writer);
    }
  }
}
