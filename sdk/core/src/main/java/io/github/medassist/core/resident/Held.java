package io.github.medassist.core.resident;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The category under which an answer about a person holds, and since when the person is in it. */
public final class Held {
  private final Category category;
  private final @Nullable Day since;

  /**
   * Makes it.
   *
   * @param since the first day, or null for {@link Category#NONE}
   */
  public Held(Category category, @Nullable Day since) {
    this.category = category;
    this.since = since;
  }

  /** Returns {@code category} as {@code resident} holds it on {@code day}. */
  public static Held of(Resident resident, Category category, Day day) {
    for (Membership membership : resident.categories()) {
      if (membership.category() == category && membership.holds(day)) {
        return new Held(category, membership.since());
      }
    }
    return new Held(category, null);
  }

  /** Returns the category. */
  public Category category() {
    return category;
  }

  /** Returns the first day, or null for {@link Category#NONE}. */
  public @Nullable Day since() {
    return since;
  }

  /** Writes it as the {@code category} of an answer. */
  public void write(JsonWriter writer) throws IOException {
    Text name = category.text();
    writer.beginObject();
    writer.name("code").value(category.name());
    writer.name("name").value(name.zh());
    writer.name("nameEn").value(name.en());
    writer.name("since").value(since == null ? null : since.toString());
    writer.endObject();
  }

  /** Reads the {@code category} of an answer. */
  public static Held read(Json json) {
    Json.Members members = json.members();
    Json since = members.optional("since");
    return new Held(
        members.required("code").word(Category.values()), since == null ? null : since.day());
  }
}
