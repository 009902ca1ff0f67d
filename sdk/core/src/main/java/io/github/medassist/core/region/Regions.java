// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.region;

import io.github.medassist.core.value.Resources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of the national list: provinces, cities and counties with their codes (GB/T 2260) and
 * Chinese names.
 *
 * <p>A code of medical insurance (医保区划) that ends in 99 means the city itself, its own pool (市本级)
 * beside those of its counties: 210999 is 210900. One that ends in 9900 means the province itself
 * (省本级): 219900 is 210000. GB/T 2260 has neither. No document here sets terms for such a pool
 * alone, and those of the city or the province hold in it as in the rest; should one be found, its
 * pack may have such a code.
 */
public final class Regions {
  /** The code of the nation. */
  public static final String NATION = "100000";

  private static final String FILE = "/io/github/medassist/core/region/regions.txt";

  private static final int CODE = 6;
  private static final int CITY = 4;
  private static final int PROVINCE = 2;
  private static final int UNLIKE = 4;

  /** What a place's name ends in and people leave out. */
  private static final List<String> KINDS =
      Arrays.asList("省", "市", "县", "区", "旗", "盟", "地区", "自治区", "自治州", "自治县", "特别行政区");

  private final int[] codes;
  private final String[] names;

  private Regions(int[] codes, String[] names) {
    this.codes = codes;
    this.names = names;
  }

  private static final class National {
    static final Regions LIST = parse(new String(Resources.read(FILE), StandardCharsets.UTF_8));
  }

  /** The national list, read when it is first asked for. */
  public static Regions national() {
    return National.LIST;
  }

  /**
   * The codes of a place and of those above it, upwards to the nation, as the code's pairs of
   * digits say. The code need not be in the list.
   *
   * @param code six digits
   */
  public static List<String> lineage(String code) {
    List<String> lineage = new ArrayList<>();
    lineage.add(code);
    for (String above :
        new String[] {
          code.substring(0, CITY) + "00", code.substring(0, PROVINCE) + "0000", NATION
        }) {
      if (!lineage.contains(above)) {
        lineage.add(above);
      }
    }
    return lineage;
  }

  /**
   * The place with {@code code}, or null if the list has none.
   *
   * @param code any text; of a code that ends in 99 it is the city, of one that ends in 9900 the
   *     province
   */
  public @Nullable Region find(String code) {
    if (code.length() != CODE || !isDigits(code)) {
      return null;
    }
    if (code.equals(NATION)) {
      return new Region(NATION, "全国", null, RegionLevel.NATION);
    }
    int number = Integer.parseInt(code);
    int at = Arrays.binarySearch(codes, number);
    if (at < 0 && number % 10_000 == 9_900) {
      at = Arrays.binarySearch(codes, number - 9_900);
    } else if (at < 0 && number % 100 == 99) {
      at = Arrays.binarySearch(codes, number - 99);
    }
    return at < 0 ? null : region(at);
  }

  private Region region(int at) {
    String code = Integer.toString(codes[at]);
    RegionLevel level =
        code.endsWith("0000")
            ? RegionLevel.PROVINCE
            : code.endsWith("00") ? RegionLevel.CITY : RegionLevel.COUNTY;
    return new Region(code, names[at], lineage(code).get(1), level);
  }

  /**
   * The name of {@code code} with those above it, such as 辽宁省阜新市彰武县, or the code if it is no place.
   */
  public String fullName(String code) {
    StringBuilder full = new StringBuilder();
    for (String each : names(lineage(code))) {
      full.insert(0, each);
    }
    return full.length() == 0 ? code : full.toString();
  }

  /** The names of the places above {@code code}, the nearest first: of 210922 阜新市 and 辽宁省. */
  public List<String> parents(String code) {
    List<String> lineage = lineage(code);
    return names(lineage.subList(1, lineage.size()));
  }

  /** The names of those of {@code codes} that are places below the nation. */
  private List<String> names(List<String> codes) {
    List<String> found = new ArrayList<>();
    for (String each : codes) {
      int at = NATION.equals(each) ? -1 : Arrays.binarySearch(this.codes, Integer.parseInt(each));
      if (at >= 0 && !isHeading(at)) {
        found.add(names[at]);
      }
    }
    return found;
  }

  /** The places right below {@code code} in the order of their codes; empty if it is unknown. */
  public List<Region> children(String code) {
    Region parent = find(code);
    List<Region> children = new ArrayList<>();
    for (int at = 0; parent != null && at < codes.length; at++) {
      if (isBelow(codes[at], parent)) {
        Region region = region(at);
        if (parent.code().equals(region.parent())) {
          children.add(region);
        }
      }
    }
    return children;
  }

  /** The codes of {@code code} and of all places below it, in order; empty if it is unknown. */
  public List<String> within(String code) {
    Region top = find(code);
    if (top == null) {
      return Collections.emptyList();
    }
    List<String> within = new ArrayList<>();
    within.add(top.code());
    for (int each : codes) {
      if (isBelow(each, top)) {
        within.add(Integer.toString(each));
      }
    }
    return within;
  }

  /**
   * The codes under which a place may insure somebody: those of the list, the cities' that end in
   * 99, and the provinces' that end in 9900.
   */
  public List<String> insuring() {
    List<String> insuring = new ArrayList<>();
    for (String code : within(NATION)) {
      insuring.add(code);
      if (code.endsWith("00") && !code.equals(NATION)) {
        insuring.add(code.substring(0, 4) + "99");
      }
      if (code.endsWith("0000") && !code.equals(NATION)) {
        insuring.add(code.substring(0, 2) + "9900");
      }
    }
    return insuring;
  }

  private static boolean isBelow(int code, Region parent) {
    switch (parent.level()) {
      case NATION:
        return true;
      case PROVINCE:
        return code / 10_000 == Integer.parseInt(parent.code()) / 10_000 && code % 10_000 != 0;
      case CITY:
        return code / 100 == Integer.parseInt(parent.code()) / 100 && code % 100 != 0;
      default:
        return false;
    }
  }

  /**
   * All places that {@code text} may mean, the likeliest first and else by code: 彰武 finds 彰武县.
   *
   * @param text a name, a part of one or, where none has that, some of its characters in order
   *     (阜蒙); or the first digits of a code
   */
  public List<Region> search(String text) {
    return search(text, NATION);
  }

  /**
   * The places of {@link #search(String)} that are below {@code parent}.
   *
   * @param parent the code of the place above; if it is unknown, nothing is found
   */
  public List<Region> search(String text, String parent) {
    List<List<Region>> found = ranked(text, parent);
    List<Region> all = new ArrayList<>();
    for (int unlike = 0; unlike < UNLIKE; unlike++) {
      all.addAll(found.get(unlike));
    }
    return all.isEmpty() ? found.get(UNLIKE) : all;
  }

  /**
   * The places that {@code text} means: those of {@link #search(String)} that are likest alone. One
   * who takes a name for a code asks again unless there is exactly one.
   */
  public List<Region> named(String text) {
    for (List<Region> found : ranked(text, NATION)) {
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Collections.emptyList();
  }

  /** What is found, by how unlike it is. */
  private List<List<Region>> ranked(String text, String parent) {
    List<List<Region>> found = new ArrayList<>();
    for (int unlike = 0; unlike <= UNLIKE; unlike++) {
      found.add(new ArrayList<Region>());
    }
    Region top = find(parent);
    if (top == null || text.isEmpty()) {
      return found;
    }
    boolean digits = isDigits(text);
    Region ofCode = digits ? find(text) : null;
    if (ofCode != null) {
      if (ofCode.code().equals(NATION) || isBelow(Integer.parseInt(ofCode.code()), top)) {
        found.get(0).add(ofCode);
      }
      return found;
    }
    for (int at = 0; at < codes.length; at++) {
      if (isBelow(codes[at], top)) {
        int unlike =
            digits
                ? (Integer.toString(codes[at]).startsWith(text) ? 1 : UNLIKE + 1)
                : isHeading(at) ? UNLIKE + 1 : unlike(names[at], text);
        if (unlike <= UNLIKE) {
          found.get(unlike).add(region(at));
        }
      }
    }
    return found;
  }

  /** Whether a city of the list is none: 北京市 under 北京市, or a line for counties without one. */
  private boolean isHeading(int at) {
    if (codes[at] % 100 != 0 || codes[at] % 10_000 == 0) {
      return false;
    }
    int province = Arrays.binarySearch(codes, codes[at] / 10_000 * 10_000);
    return names[at].length() == 1
        || names[at].endsWith("行政区划")
        || names[at].equals(names[province]);
  }

  private static int unlike(String name, String text) {
    if (name.startsWith(text)) {
      String rest = name.substring(text.length());
      return rest.isEmpty() ? 0 : KINDS.contains(rest) ? 1 : 2;
    }
    if (name.contains(text)) {
      return 3;
    }
    int at = -1;
    for (int i = 0; i < text.length(); i++) {
      at = name.indexOf(text.charAt(i), at + 1);
      if (at < 0) {
        return UNLIKE + 1;
      }
    }
    return UNLIKE;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads the list. A line is a province, two digits and a name, or a city, four digits and a name,
   * with its counties; the two last digits of a county stand before its name unless they follow on
   * those of the one before.
   */
  private static Regions parse(String text) {
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      size += text.charAt(i) == ',' || text.charAt(i) == '\n' ? 1 : 0;
    }
    int[] codes = new int[size];
    String[] names = new String[size];
    int begin = 0;
    int city = 0;
    int county = 0;
    for (int i = 0; i < size; i++) {
      int end = begin;
      int number = 0;
      while (text.charAt(begin) <= '9') {
        number = number * 10 + text.charAt(begin) - '0';
        begin++;
      }
      int digits = begin - end;
      end = begin;
      while (text.charAt(end) != ',' && text.charAt(end) != '\n') {
        end++;
      }
      if (digits >= PROVINCE && (i == 0 || text.charAt(begin - digits - 1) == '\n')) {
        city = digits == PROVINCE ? number * 10_000 : number * 100;
        county = 0;
      } else {
        county = digits == 0 ? county + 1 : number;
      }
      codes[i] = city + county;
      names[i] = text.substring(begin, end);
      begin = end + 1;
    }
    return new Regions(codes, names);
  }
}
