// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The contract, and what was made from it. */
final class ContractDocument {
  static final ObjectMapper MAPPER = new ObjectMapper();

  /** The folder with a client for each generator. */
  static final Path CLIENTS = Path.of(System.getProperty("medassist.clients"));

  private static final JsonNode DOCUMENT = read();

  private ContractDocument() {}

  private static JsonNode read() {
    try {
      return MAPPER.readTree(new File(System.getProperty("medassist.contract")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code pointer} leads to. */
  static JsonNode at(String pointer) {
    JsonNode node = DOCUMENT.at(pointer);
    if (node.isMissingNode()) {
      throw new AssertionError("openapi.json has nothing at " + pointer);
    }
    return node;
  }

  /** The example {@code name} of what the call answers. */
  static JsonNode answer(String path, String method, String name) {
    return at("/paths/"
            + path.replace("/", "~1")
            + "/"
            + method
            + "/responses/200/content/application~1json/examples/"
            + name
            + "/value")
        .deepCopy();
  }
}
