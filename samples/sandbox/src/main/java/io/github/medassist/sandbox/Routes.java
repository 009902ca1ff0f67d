// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import io.undertow.util.PathTemplateMatcher;
import io.undertow.util.PathTemplateMatcher.PathMatchResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What answers which method and path. Of two paths that match, the one with fewer variables does.
 *
 * @param <T> what answers
 */
final class Routes<T> {
  /**
   * The route of a call.
   *
   * @param target what answers
   * @param variables the variables of the path by name, decoded
   */
  record Found<T>(T target, Map<String, String> variables) {}

  private final Map<String, PathTemplateMatcher<T>> byMethod = new TreeMap<>();

  /** Adds a path with variables in braces, such as {@code /v1/policies/{region}}. */
  void add(String method, String path, T target) {
    byMethod.computeIfAbsent(method, each -> new PathTemplateMatcher<>()).add(path, target);
  }

  /** The route, or null if there is none. */
  @Nullable Found<T> find(String method, String path) {
    PathTemplateMatcher<T> templates = byMethod.get(method);
    PathMatchResult<T> match = templates == null ? null : match(templates, path);
    if (match == null) {
      return null;
    }
    Map<String, String> variables = new HashMap<>(match.getParameters());
    variables.replaceAll((name, value) -> Percent.decodePath(value));
    return new Found<>(match.getValue(), variables);
  }

  /** The methods that the path takes, in alphabetical order; empty if there is no such. */
  List<String> methods(String path) {
    return byMethod.entrySet().stream()
        .filter(each -> match(each.getValue(), path) != null)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The server's own matcher also lets an empty variable and a further slash pass. */
  private static <T> @Nullable PathMatchResult<T> match(
      PathTemplateMatcher<T> templates, String path) {
    PathMatchResult<T> match =
        path.startsWith("/") && !path.endsWith("/") ? templates.match(path) : null;
    return match == null || match.getParameters().containsValue("") ? null : match;
  }
}
