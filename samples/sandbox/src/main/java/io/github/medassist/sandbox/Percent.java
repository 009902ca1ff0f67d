// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Undoes percent-encoding; what is not properly encoded stays as it is. */
final class Percent {
  private Percent() {}

  /** A path's segment decoded; a plus sign is itself there. */
  static String decodePath(String segment) {
    return decodeQuery(segment.replace("+", "%2B"));
  }

  /** The parameters of a query string, several values of one name joined by comma. */
  static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int at = pair.indexOf('=');
        String name = decodeQuery(at < 0 ? pair : pair.substring(0, at));
        String value = at < 0 ? "" : decodeQuery(pair.substring(at + 1));
        parameters.merge(name, value, (first, second) -> first + "," + second);
      }
    }
    return parameters;
  }

  private static String decodeQuery(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
