// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import java.util.List;
import java.util.Map;

/** Reads a template. */
final class Json {
  private Json() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object json) {
    return (Map<String, Object>) json;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object json) {
    return json instanceof List ? (List<Object>) json : List.of(json);
  }

  static Object at(Object json, String... names) {
    Object value = json;
    for (String name : names) {
      value = value == null ? null : object(value).get(name);
    }
    return value;
  }

  /** A resource's name without the hash that the CDK puts behind it. */
  static String plain(String id) {
    return id.replaceAll("[0-9A-F]{8}$", "");
  }

  /** {@code json} as one reads it: what it refers to by name, an ARN without its "Arn". */
  static String words(Object json) {
    if (!(json instanceof Map)) {
      return String.valueOf(json);
    }
    Map<String, Object> function = object(json);
    if (function.containsKey("Ref")) {
      String id = (String) function.get("Ref");
      return id.startsWith("AWS::") ? "<" + id.substring(5) + ">" : plain(id);
    }
    if (function.containsKey("Fn::GetAtt")) {
      List<Object> of = list(function.get("Fn::GetAtt"));
      String what = of.get(1).equals("Arn") ? "" : "." + of.get(1);
      return plain((String) of.get(0)) + what;
    }
    if (function.containsKey("Fn::Join")) {
      StringBuilder joined = new StringBuilder();
      for (Object part : list(list(function.get("Fn::Join")).get(1))) {
        joined.append(words(part));
      }
      return joined.toString();
    }
    return json.toString();
  }
}
