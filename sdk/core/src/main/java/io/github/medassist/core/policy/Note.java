// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a document says beside its figures: a service, or something that may follow without a
 * figure.
 */
public final class Note {
  private final String id;
  private final Text name;
  private final Text text;
  private final Set<Care> care;
  private final Set<Category> categories;
  private final Citation cite;

  Note(String id, Text name, Text text, Set<Care> care, Set<Category> categories, Citation cite) {
    this.id = id;
    this.name = name;
    this.text = text;
    this.care = care;
    this.categories = categories;
    this.cite = cite;
  }

  /** A note about every kind of care and every category. */
  public static Note of(String id, Text name, Text text, Citation cite) {
    return new Note(id, name, text, EnumSet.allOf(Care.class), EnumSet.allOf(Category.class), cite);
  }

  /** The id, such as {@code depositWaiver}. */
  public String id() {
    return id;
  }

  /** The name in a few words, for a heading. */
  public Text name() {
    return name;
  }

  /** What it says. */
  public Text text() {
    return text;
  }

  /** The clause that says it. */
  public Citation cite() {
    return cite;
  }

  /** Whether it concerns a person of {@code category} in {@code visit}. */
  public boolean concerns(Category category, Care visit) {
    return care.contains(visit) && categories.contains(category);
  }
}
