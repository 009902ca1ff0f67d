// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import java.nio.charset.StandardCharsets;

/**
 * The same process as {@link FirstAnswer}, in hand-written Java for this one stay: what it costs at
 * the very least.
 */
public final class FirstAnswerByHand {
  private FirstAnswerByHand() {}

  /** Runs. */
  public static void main(String[] args) {
    long total = 6_000_000;
    long inScope = 5_000_000;
    long left = inScope - 3_000_000 - 500_000;
    // 阜蒙政办发〔2022〕9号 二(二)2 for 低保: 70 %, at most 20,000 yuan; then 70 % above 3,000 yuan, at most
    // 20,000.
    long assistance = Math.min((left * 70 + 50) / 100, 2_000_000);
    long afterwards = left - assistance;
    long topup = Math.min((Math.max(0, afterwards - 300_000) * 70 + 50) / 100, 2_000_000);
    String text =
        yuan(total - inScope + afterwards - topup, false)
            + "\n基本救助：政策范围内余下的自付 "
            + yuan(left, true)
            + " 元，按 70% 支付 "
            + yuan(assistance, true)
            + " 元，限额此前尚余 "
            + yuan(2_000_000, true)
            + " 元。二(二)2\n";
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    System.out.write(utf8, 0, utf8.length);
    System.out.flush();
  }

  private static String yuan(long fen, boolean grouped) {
    StringBuilder out = new StringBuilder().append(fen / 100);
    for (int at = out.length() - 3; grouped && at > 0; at -= 3) {
      out.insert(at, ',');
    }
    return out.append('.').append(fen % 100 / 10).append(fen % 10).toString();
  }
}
