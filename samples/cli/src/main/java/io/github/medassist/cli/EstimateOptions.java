// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.core.word.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * What an estimate is asked of. Flags, answers at the terminal and settings to compare are all read
 * as flags, so that each is checked alike.
 */
final class EstimateOptions {
  // Each label is another: by it the completion script tells the words of one flag from another's.
  private static final String WORDS = "    ${COMPLETION-CANDIDATES}";

  /** What the record of a resident says, and so is not asked. */
  private static final List<String> ON_RECORD =
      List.of("--region", "--scheme", "--category", "--year-to-date", "--monitored", "--age");

  private static final List<String> NEEDED =
      List.of("--region", "--date", "--scheme", "--category", "--care", "--total", "--in-scope");

  @Option(
      names = "--region",
      paramLabel = "<code>",
      description = "参保地行政区划代码或名称，如 210921、彰武 / The region that insures the person",
      converter = Converters.RegionCode.class)
  String region = "";

  @Option(
      names = "--date",
      paramLabel = "<day>",
      description = "费用发生日，如 2023-05-10 / The day of the cost")
  @Nullable Day date;

  @Option(
      names = "--scheme",
      paramLabel = "<scheme>",
      description = {"参保险种 / The scheme", WORDS})
  @Nullable Scheme scheme;

  @Option(
      names = "--category",
      paramLabel = "<category>",
      description = {"身份类别 / The person's category", WORDS})
  @Nullable Category category;

  @Option(
      names = "--care",
      paramLabel = "<care>",
      description = {"就医类别 / The kind of care", WORDS})
  @Nullable Care care;

  @Option(
      names = "--referral",
      paramLabel = "<referral>",
      description = {"转诊 / The referral", WORDS})
  @Nullable Referral referral;

  @Option(
      names = "--level",
      paramLabel = "<1-3>",
      description = "医院等级 / The hospital's level",
      converter = Converters.Level.class)
  int level;

  @Option(
      names = "--place",
      paramLabel = "<place>",
      description = {"就医地 / Where the hospital stands", WORDS})
  @Nullable Place place;

  @Option(
      names = "--total",
      paramLabel = "<yuan>",
      description = "医疗费总额，元 / The whole bill",
      converter = Converters.Yuan.class)
  @Nullable Long total;

  @Option(
      names = "--in-scope",
      paramLabel = "<yuan>",
      description = "其中政策范围内费用，元 / The part in scope",
      converter = Converters.Yuan.class)
  @Nullable Long inScope;

  @Option(
      names = "--class-a",
      paramLabel = "<yuan>",
      description = "其中甲类，元 / The part of that in class A",
      converter = Converters.Yuan.class)
  @Nullable Long classA;

  @Option(
      names = "--class-b",
      paramLabel = "<yuan>",
      description = "其中乙类，元 / The part of that in class B",
      converter = Converters.Yuan.class)
  @Nullable Long classB;

  @Option(
      names = "--settled",
      paramLabel = "<layer>=<yuan>",
      description = {
        "结算单所载已支付，元 / What a layer has settled",
        "    BASIC, CRITICAL_ILLNESS, ASSISTANCE；可多次 more than once"
      },
      converter = {Converters.OfLayer.class, Converters.Yuan.class})
  Map<Layer, Long> settled = new LinkedHashMap<>();

  @Option(
      names = "--year-to-date",
      paramLabel = "<benefit>=<base>/<paid>",
      description = {
        "本年此前的计算基数与已支付，元 / Base and payment of earlier visits",
        "    assistance.basic=15000/10500；可多次 more than once"
      },
      converter = {Converters.Plain.class, Converters.Used.class})
  Map<String, Usage> yearToDate = new LinkedHashMap<>();

  @Option(
      names = "--illness",
      paramLabel = "<illness>",
      description = {"文件另有规定的病种 / An illness that a document has a rule for", WORDS})
  @Nullable Illness illness;

  @Option(
      names = "--bed-days",
      paramLabel = "<1-366>",
      description = "住院床日数 / The days in bed",
      converter = Converters.BedDays.class)
  int bedDays;

  @Option(
      names = "--monitored",
      arity = "1",
      paramLabel = "<true|false>",
      description = "是否纳入监测 / Whether monitored by rural revitalisation")
  @Nullable Boolean monitored;

  @Option(
      names = "--age",
      paramLabel = "<years>",
      description = "本年 1 月 1 日的周岁 / The age on 1 January",
      converter = Converters.Age.class)
  @Nullable Integer age;

  @Spec CommandSpec spec = CommandSpec.create();

  /** Reads flags. */
  static EstimateOptions of(List<String> flags) {
    EstimateOptions question = new EstimateOptions();
    Converters.register(new CommandLine(question))
        .setOverwrittenOptionsAllowed(true)
        .parseArgs(flags.toArray(String[]::new));
    return question;
  }

  /** The flags of a question that were given among others. */
  static List<String> flags(ParseResult given) {
    CommandSpec known = new CommandLine(new EstimateOptions()).getCommandSpec();
    List<String> flags = new ArrayList<>();
    for (OptionSpec option : given.matchedOptions()) {
      if (known.findOption(option.longestName()) != null) {
        option.originalStringValues().forEach(each -> flags.add(option.longestName() + "=" + each));
      }
    }
    return flags;
  }

  /** The flags that are still needed for an answer. */
  static List<String> missing(List<String> given, boolean onRecord) {
    return NEEDED.stream()
        .filter(flag -> !(onRecord && ON_RECORD.contains(flag)))
        .filter(flag -> given.stream().noneMatch(each -> each.startsWith(flag + "=")))
        .toList();
  }

  /** Refuses what the record of the resident says already. */
  static void requireOffRecord(List<String> given) {
    for (String flag : ON_RECORD) {
      if (given.stream().anyMatch(each -> each.startsWith(flag + "="))) {
        throw CommandException.usage(
            flag + " 以 --resident 的记录为准，请去掉其一", "The resident's record says that: drop either");
      }
    }
  }

  static boolean isOnRecord(String flag) {
    return ON_RECORD.contains(flag);
  }

  /** Checks what is known so far, before more is asked. */
  void check() {
    if (total != null && inScope != null) {
      costs();
      if (date != null && scheme != null && category != null && care != null) {
        request();
      }
    }
  }

  private Costs costs() {
    Costs costs = Costs.of(value(total, "--total"), value(inScope, "--in-scope"));
    return classA == null && classB == null
        ? costs
        : costs.withClasses(classA == null ? 0 : classA, classB == null ? 0 : classB);
  }

  Day day() {
    return value(date, "--date");
  }

  Visit visit() {
    Visit.Builder visit = Visit.builder(value(care, "--care"), costs());
    if (referral != null) {
      visit.referral(referral);
    }
    if (level > 0) {
      visit.level(level);
    }
    if (place != null) {
      visit.place(place);
    }
    if (illness != null) {
      visit.illness(illness);
    }
    if (bedDays > 0) {
      visit.bedDays(bedDays);
    }
    return visit.build();
  }

  Settled settled() {
    Settled all = Settled.NOTHING;
    for (Map.Entry<Layer, Long> each : settled.entrySet()) {
      all = all.with(each.getKey(), each.getValue());
    }
    return all;
  }

  /** The request about a person of whom nothing is on record. */
  EstimateRequest request() {
    EstimateRequest.Builder request =
        EstimateRequest.builder(
                region, day(), value(scheme, "--scheme"), value(category, "--category"), visit())
            .settled(settled());
    yearToDate.forEach(request::yearToDate);
    if (monitored != null) {
      request.monitored(monitored);
    }
    if (age != null) {
      request.age(age);
    }
    return request.build();
  }

  private static <T> T value(@Nullable T value, String flag) {
    if (value == null) {
      throw CommandException.usage("缺少 " + flag, "Something is missing: add it");
    }
    return value;
  }

  /** Says what was asked, for people. */
  Text title() {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Object each : new @Nullable Object[] {scheme, category, care, referral, illness}) {
      if (each instanceof Word word) {
        zh.add(word.text().zh());
        en.add(word.text().en());
      }
    }
    if (level > 0) {
      zh.add("一二三".charAt(level - 1) + "级医院");
      en.add("hospital of level " + level);
    }
    if (place != null) {
      zh.add(place.text().zh());
      en.add(place.text().en());
    }
    return Text.of(String.join("，", zh), String.join(", ", en));
  }

  /** What a flag asks for, such as 转诊 / The referral. */
  String label(String flag) {
    return option(flag).description()[0];
  }

  /** The value of a flag for people. */
  String shown(String flag) {
    Object value = option(flag).getValue();
    if (value instanceof Word word) {
      return word.text().zh();
    }
    if (value instanceof Long fen) {
      return Fen.grouped(fen);
    }
    List<String> parts = new ArrayList<>();
    if (flag.equals("--settled")) {
      settled.forEach((layer, fen) -> parts.add(layer.text().zh() + " " + Fen.grouped(fen)));
    } else if (flag.equals("--year-to-date")) {
      yearToDate.forEach((benefit, used) -> parts.add(benefit + " " + Fen.grouped(used.paid())));
    } else if (value != null && !value.equals(0)) {
      parts.add(value.toString());
    }
    return parts.isEmpty() ? "未说明" : String.join("，", parts);
  }

  OptionSpec option(String flag) {
    OptionSpec option = spec.findOption(flag);
    if (option == null) {
      throw new IllegalStateException("a flag of a question");
    }
    return option;
  }

  /** The words of which a flag takes one; none for one that takes anything else. */
  static Word[] words(ArgSpec option) {
    return option.type().getEnumConstants() instanceof Word[] words ? words : new Word[0];
  }

  /** The flag behind a field of the API's request, or null if there is none. */
  @Nullable String flag(@Nullable String pointer) {
    if (pointer == null || pointer.isEmpty()) {
      return null;
    }
    String[] path = pointer.substring(1).split("/", -1);
    String field =
        path[0].equals("settled") || path[0].equals("yearToDate") ? path[0] : path[path.length - 1];
    String flag = "--" + field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return spec.findOption(flag) == null ? null : flag;
  }
}
