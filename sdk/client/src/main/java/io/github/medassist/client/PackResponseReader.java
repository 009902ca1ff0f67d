// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import com.squareup.moshi.JsonReader;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.PackException;
import io.github.medassist.core.value.Day;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads packs out of the answer that carries them, byte for byte: their hashes are over the files
 * as written.
 */
final class PackResponseReader {
  private final List<Json> entries;
  private final List<Text> texts;

  private PackResponseReader(List<Json> entries, List<Text> texts) {
    this.entries = entries;
    this.texts = texts;
  }

  /** A pack that is not to be believed. */
  static final class InvalidPackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final String pointer;

    InvalidPackException(String pointer, String reason, @Nullable Throwable cause) {
      super(reason, cause);
      this.pointer = pointer;
    }
  }

  /** A pack's text as it stands in the answer. */
  private static final class Text {
    final ByteString value;
    final ByteString spaceAfter;

    Text(ByteString value, ByteString spaceAfter) {
      this.value = value;
      this.spaceAfter = spaceAfter;
    }

    /** The bytes that have this hash, or null if none have. */
    byte @Nullable [] bytes(String sha256) {
      // To JSON the file's last line break is space between tokens; to the hash it is part of the
      // file.
      byte[] whole = new Buffer().write(value).write(spaceAfter).readByteArray();
      if (ByteString.of(whole).sha256().hex().equals(sha256)) {
        return whole;
      }
      return value.sha256().hex().equals(sha256) ? value.toByteArray() : null;
    }
  }

  /**
   * Reads the packs.
   *
   * @throws WrongPack if one is not what its hash, its address or the format says
   * @throws io.github.medassist.core.problem.InvalidInputException if the answer has another shape
   */
  static List<Pack> read(byte[] utf8) {
    List<Json> entries = Json.read(utf8).members().required("packs").elements();
    for (Json entry : entries) {
      entry.members().required("pack").members();
    }
    return new PackResponseReader(entries, texts(utf8)).packs();
  }

  private List<Pack> packs() {
    List<Pack> packs = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      packs.add(pack(entries.get(i), texts.get(i)));
    }
    return Collections.unmodifiableList(packs);
  }

  private Pack pack(Json entry, Text text) {
    Json.Members members = entry.members();
    String region = members.required("region").string();
    Day validFrom = members.required("validFrom").day();
    byte[] bytes = text.bytes(members.required("sha256").string());
    String pointer = members.required("pack").pointer();
    if (bytes == null) {
      throw new InvalidPackException(pointer, "this pack is not the one of the sha256", null);
    }
    Pack pack;
    try {
      pack = Pack.read(region + "/" + validFrom + ".json", bytes);
    } catch (PackException e) {
      throw new InvalidPackException(pointer + e.pointer(), "this pack breaks the format", e);
    }
    if (!pack.region().equals(region) || !pack.validFrom().equals(validFrom)) {
      throw new InvalidPackException(pointer, "this pack is of another region or first day", null);
    }
    return pack;
  }

  private static List<Text> texts(byte[] utf8) {
    List<Text> texts = new ArrayList<>();
    Buffer body = new Buffer().write(utf8);
    JsonReader reader = JsonReader.of(body);
    try {
      reader.beginObject();
      while (reader.hasNext()) {
        if (!reader.nextName().equals("packs")) {
          reader.skipValue();
          continue;
        }
        reader.beginArray();
        while (reader.hasNext()) {
          texts.add(text(reader, body));
        }
        reader.endArray();
      }
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory does not fail", e);
    }
    return texts;
  }

  private static Text text(JsonReader reader, Buffer body) throws IOException {
    Text text = new Text(ByteString.EMPTY, ByteString.EMPTY);
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.nextName().equals("pack")) {
        ByteString value = reader.nextSource().readByteString();
        // The reader takes no more than it needs, so the body now begins with what follows the
        // value.
        text = new Text(value, space(body));
      } else {
        reader.skipValue();
      }
    }
    reader.endObject();
    return text;
  }

  private static ByteString space(Buffer body) {
    int length = 0;
    while (length < body.size() && isSpace(body.getByte(length))) {
      length++;
    }
    return body.snapshot(length);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
