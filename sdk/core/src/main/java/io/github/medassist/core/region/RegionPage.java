// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.region;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Characters;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer: which places there are, and whose packs answer for each. Immutable. */
public final class RegionPage {
  /** The most places that one answer has; whoever wants others asks for less at once. */
  public static final int MOST = 100;

  private static final int MAX_NAME = 40;

  private final List<Entry> regions;
  private final boolean more;

  private RegionPage(List<Entry> regions, boolean more) {
    this.regions = regions;
    this.more = more;
  }

  /** Knows whose packs answer for a place. */
  public interface Packs {
    /** The code of the region whose packs answer for {@code region}, or null if none do. */
    @Nullable String answering(String region);

    /** The name of a region that has packs, as they have it. */
    Text name(String region);
  }

  /** A place and whose packs answer for it. Immutable. */
  public static final class Entry {
    private final String code;
    private final String name;
    private final @Nullable String parent;
    private final List<String> parents;
    private final @Nullable RegionLevel level;
    private final @Nullable String pack;
    private final @Nullable Text packName;

    private Entry(
        String code,
        String name,
        @Nullable String parent,
        List<String> parents,
        @Nullable RegionLevel level,
        @Nullable String pack,
        @Nullable Text packName) {
      this.code = code;
      this.name = name;
      this.parent = parent;
      this.parents = Collections.unmodifiableList(parents);
      this.level = level;
      this.pack = pack;
      this.packName = packName;
    }

    /** The code, six digits. */
    public String code() {
      return code;
    }

    /** The Chinese name. */
    public String name() {
      return name;
    }

    /** The code of the place above, or null for the nation. */
    public @Nullable String parent() {
      return parent;
    }

    /**
     * The Chinese names of the places above, the nearest first and without the nation's: they tell
     * places of one name apart.
     */
    public List<String> parents() {
      return parents;
    }

    /** How high it stands, or null if an answer says it in a newer word. */
    public @Nullable RegionLevel level() {
      return level;
    }

    /** The code of the region whose packs answer, its own or the nearest above; null for none. */
    public @Nullable String pack() {
      return pack;
    }

    /** The name of {@link #pack}'s region, or null for none. */
    public @Nullable Text packName() {
      return packName;
    }
  }

  /**
   * Answers which places there are: with a name, those that it may mean, the likeliest first; else
   * those right below {@code parent}. Of more than {@value #MOST} these are the first.
   *
   * @param name a name, a part of one, or the first digits of a code; or null
   * @param parent the code of a place above, or null for the nation
   * @throws InvalidInputException if {@code parent} is no place, or the name is empty or too long
   */
  public static RegionPage of(@Nullable String name, @Nullable String parent, Packs packs) {
    Regions national = Regions.national();
    String above = parent == null ? Regions.NATION : parent;
    if (national.find(above) == null) {
      throw new InvalidInputException(
          ProblemCode.UNKNOWN_REGION,
          "/parent",
          Text.of("请填写全国行政区划代码，六位数字", "give a code of the national list, six digits"));
    }
    if (name != null && (Characters.isBlank(name) || Characters.count(name) > MAX_NAME)) {
      throw new InvalidInputException(
          ProblemCode.OUT_OF_BOUNDS,
          "/name",
          Text.of("请填写 1 至 " + MAX_NAME + " 个字", "give 1 to " + MAX_NAME + " characters"));
    }
    List<Region> found =
        name == null ? national.children(above) : national.search(name.trim(), above);
    List<Entry> entries = new ArrayList<>();
    for (Region each : found.subList(0, Math.min(MOST, found.size()))) {
      String pack = packs.answering(each.code());
      entries.add(
          new Entry(
              each.code(),
              each.name(),
              each.parent(),
              national.parents(each.code()),
              each.level(),
              pack,
              pack == null ? null : packs.name(pack)));
    }
    return new RegionPage(Collections.unmodifiableList(entries), found.size() > MOST);
  }

  /** The places. */
  public List<Entry> regions() {
    return regions;
  }

  /** Whether there are others that this leaves out: ask with a longer name or a parent. */
  public boolean more() {
    return more;
  }

  /** Writes this as the API has it. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("regions").beginArray();
    for (Entry each : regions) {
      writer.beginObject();
      writer.name("code").value(each.code);
      writer.name("name").value(each.name);
      writer.name("parent").value(each.parent);
      writer.name("parents").beginArray();
      for (String name : each.parents) {
        writer.value(name);
      }
      writer.endArray();
      writer.name("level").value(each.level == null ? null : each.level.name());
      writer.name("pack").value(each.pack);
      writer.name("packName").value(each.packName == null ? null : each.packName.zh());
      writer.name("packNameEn").value(each.packName == null ? null : each.packName.en());
      writer.endObject();
    }
    writer.endArray();
    writer.name("more").value(more);
    writer.endObject();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws InvalidInputException if it has another shape
   */
  public static RegionPage read(Json json) {
    Json.Members members = json.members();
    List<Entry> entries = new ArrayList<>();
    for (Json each : members.required("regions").elements()) {
      Json.Members region = each.members();
      String packName = string(region.optional("packName"));
      entries.add(
          new Entry(
              region.required("code").string(),
              region.required("name").string(),
              string(region.optional("parent")),
              region.required("parents").strings(),
              level(region.required("level").string()),
              string(region.optional("pack")),
              packName == null ? null : Text.of(packName, region.required("packNameEn").string())));
    }
    return new RegionPage(Collections.unmodifiableList(entries), members.required("more").flag());
  }

  private static @Nullable String string(@Nullable Json json) {
    return json == null ? null : json.string();
  }

  private static @Nullable RegionLevel level(String word) {
    for (RegionLevel level : RegionLevel.values()) {
      if (level.name().equals(word)) {
        return level;
      }
    }
    return null;
  }
}
