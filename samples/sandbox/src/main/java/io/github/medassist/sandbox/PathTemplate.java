package io.github.medassist.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path with variables in braces, such as {@code /v1/policies/{region}}. */
final class PathTemplate {
  private final List<String> segments;

  PathTemplate(String template) {
    this.segments = segments(template);
  }

  /** Returns the variables of {@code path}, decoded, or null if it is another path. */
  @Nullable Map<String, String> match(String path) {
    List<String> given = segments(path);
    if (given.size() != segments.size()) {
      return null;
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < given.size(); i++) {
      String segment = segments.get(i);
      if (isVariable(segment)) {
        if (given.get(i).isEmpty()) {
          return null;
        }
        variables.put(segment.substring(1, segment.length() - 1), Percent.decodePath(given.get(i)));
      } else if (!segment.equals(given.get(i))) {
        return null;
      }
    }
    return variables;
  }

  /** Returns the number of variables: of two paths that match, the one with fewer says more. */
  int variables() {
    return (int) segments.stream().filter(PathTemplate::isVariable).count();
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
