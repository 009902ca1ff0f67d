// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import io.github.medassist.core.value.Text;

/** The id that whoever makes a grant or a settlement chooses for it; it stands in URLs. */
public final class ChosenId {
  /** What an id is. */
  public static final Text REMEDY =
      Text.of(
          "编号由 1 至 64 个字母、数字、点、连字符或下划线组成，不能是 . 或 ..，也不能是身份证号",
          "an id has 1 to 64 letters, digits, dots, hyphens and underscores;"
              + " it is neither . nor .., and no ID number");

  private static final int MOST = 64;

  private ChosenId() {}

  /** Whether {@code text} may be an id. An ID number, which no URL has, is not. */
  public static boolean isOne(String text) {
    if (text.isEmpty() || text.length() > MOST || IdNumber.isOne(text)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    // A path's dot segments lead elsewhere (RFC 3986, 5.2.4).
    return !text.equals(".") && !text.equals("..");
  }
}
