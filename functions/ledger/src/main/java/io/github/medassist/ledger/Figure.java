// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A quarter's figures of one region and category.
 *
 * @param region the region's code
 * @param name the region's name
 * @param category the category on the day of the cost
 * @param people the people with a settled visit; whoever changed category is in both
 * @param inScope the in-scope cost, in fen
 * @param total visits, cost, and who paid what of it, in fen
 */
public record Figure(
    String region, Text name, Category category, long people, long inScope, CareTotal total) {
  private static final List<String> HEADINGS =
      List.of(
          "行政区划代码 region",
          "统筹地区 region name",
          "身份代码 category",
          "身份类别 category name",
          "人数 people",
          "就诊次数 visits",
          "费用合计（元） total",
          "政策范围内费用（元） inScope",
          "基本医保（元） " + Layer.BASIC,
          "大病保险（元） " + Layer.CRITICAL_ILLNESS,
          "医疗救助（元） " + Layer.ASSISTANCE,
          "其他保障（元） " + Settlement.OTHER,
          "个人负担（元） ownPayment");

  /** Writes {@code figures} as CSV, amounts in yuan, and closes {@code out}. */
  public static void print(List<Figure> figures, OutputStream out) throws IOException {
    try (CsvReport csv = CsvReport.begin(out, HEADINGS)) {
      for (Figure figure : figures) {
        csv.row(figure.cells());
      }
    }
  }

  private List<String> cells() {
    List<String> cells = new ArrayList<>();
    cells.add(region);
    cells.add(name.zh());
    cells.add(category.name());
    cells.add(category.text().zh());
    cells.add(String.valueOf(people));
    cells.add(String.valueOf(total.visits()));
    cells.add(Fen.yuan(total.total()));
    cells.add(Fen.yuan(inScope));
    for (Layer layer : Layer.values()) {
      cells.add(Fen.yuan(total.paid(layer)));
    }
    cells.add(Fen.yuan(total.other()));
    cells.add(Fen.yuan(total.ownPayment()));
    return cells;
  }

  /** Writes the figures, amounts in fen. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("region").beginObject();
    writer.name("code").value(region);
    writer.name("name").value(name.zh());
    writer.name("nameEn").value(name.en());
    writer.endObject();
    writer.name("category").beginObject();
    writer.name("code").value(category.name());
    writer.name("name").value(category.text().zh());
    writer.name("nameEn").value(category.text().en());
    writer.endObject();
    writer.name("people").value(people);
    writer.name("visits").value(total.visits());
    writer.name("total").value(total.total());
    writer.name("inScope").value(inScope);
    writer.name("paid").beginObject();
    for (Layer layer : Layer.values()) {
      writer.name(layer.name()).value(total.paid(layer));
    }
    writer.name(Settlement.OTHER).value(total.other());
    writer.endObject();
    writer.name("ownPayment").value(total.ownPayment());
    writer.endObject();
  }
}
