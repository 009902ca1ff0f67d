// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The category under which an answer about a person holds, and since when the person is in it. */
public final class AppliedCategory {
  private final @Nullable Category category;
  private final String code;
  private final Text name;
  private final @Nullable Day since;

  /**
   * Makes it.
   *
   * @param since the first day, or null for {@link Category#NONE}
   */
  public AppliedCategory(Category category, @Nullable Day since) {
    this(category, category.name(), category.text(), since);
  }

  private AppliedCategory(
      @Nullable Category category, String code, Text name, @Nullable Day since) {
    this.category = category;
    this.code = code;
    this.name = name;
    this.since = since;
  }

  /** {@code category} as {@code resident} holds it on {@code day}. */
  public static AppliedCategory of(Resident resident, Category category, Day day) {
    for (Membership membership : resident.categories()) {
      if (membership.category() == category && membership.holds(day)) {
        return new AppliedCategory(category, membership.since());
      }
    }
    return new AppliedCategory(category, null);
  }

  /** The category, or null if an answer names one that is newer than this library. */
  public @Nullable Category category() {
    return category;
  }

  /** The category's code, as in an answer. */
  public String code() {
    return code;
  }

  /** The category's name. */
  public Text name() {
    return name;
  }

  /** The first day, or null for {@link Category#NONE}. */
  public @Nullable Day since() {
    return since;
  }

  /** Writes it as the {@code category} of an answer. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("code").value(code);
    writer.name("name").value(name.zh());
    writer.name("nameEn").value(name.en());
    writer.name("since").value(since == null ? null : since.toString());
    writer.endObject();
  }

  /** Reads the {@code category} of an answer. */
  public static AppliedCategory read(Json json) {
    Json.Members members = json.members();
    Json since = members.optional("since");
    Json code = members.required("code");
    return new AppliedCategory(
        code.wordIfKnown(Category.values()),
        code.string(),
        Text.of(members.required("name").string(), members.required("nameEn").string()),
        since == null ? null : since.day());
  }
}
