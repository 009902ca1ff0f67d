// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of an XLSX, element by element. Names are compared without their namespace: a
 * spreadsheet may put a prefix before each, and the strict form of the format has others.
 */
final class XlsxPartReader implements Closeable {
  /**
   * As many as {@link java.io.DataOutput#writeUTF} takes of any script; what is longer is no cell
   * of a ledger.
   */
  static final int MAX_TEXT = 0xFFFF / 3;

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader xml;
  private final StringBuilder text = new StringBuilder();

  private XlsxPartReader(InputStream in, XMLStreamReader xml) {
    this.in = in;
    this.xml = xml;
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else stands on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // The JDK counts each &amp; as an entity, and from JDK 24 on reads 100 000 of them and no more.
    // Without a DTD there is no other, and none that grows.
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    return factory;
  }

  /** Begins to read {@code in}, which closing this closes. */
  static XlsxPartReader open(InputStream in) throws IOException {
    try {
      return new XlsxPartReader(in, FACTORY.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      in.close();
      throw broken(e);
    }
  }

  /** What to throw where the file cannot be read on. */
  static IOException broken(@Nullable Throwable cause) {
    return new IOException(
        "the file is no whole XLSX: open it in a spreadsheet, save it again as .xlsx, and import"
            + " that",
        cause);
  }

  /** Goes on to the next begin or end of an element; returns false at the end of the part. */
  boolean next() throws IOException {
    while (true) {
      int event = event();
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
  }

  private int event() throws IOException {
    try {
      int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
      // No part has a DTD (ECMA-376 part 2, 8.1.4), so what needs one is not from a spreadsheet.
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw broken(null);
      }
      return event;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Whether an element of this name begins here. */
  boolean begins(String name) {
    return xml.isStartElement() && name.equals(xml.getLocalName());
  }

  /** Whether an element of this name ends here. */
  boolean ends(String name) {
    return xml.isEndElement() && name.equals(xml.getLocalName());
  }

  /** An attribute of the element that begins here, or null. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (name.equals(xml.getAttributeLocalName(i))) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Reads the element that begins here to its end, and returns the text in it. */
  String text() throws IOException {
    text.setLength(0);
    append();
    return taken();
  }

  /**
   * Reads a string item (ECMA-376 part 1, 18.4.8) to its end and returns its text: that of all runs
   * together, without how it is read aloud.
   */
  String item() throws IOException {
    text.setLength(0);
    for (int depth = 1; depth > 0; ) {
      if (!next()) {
        throw broken(null);
      }
      if (xml.isEndElement()) {
        depth--;
      } else if (begins("t")) {
        append();
      } else if (begins("rPh")) {
        skip();
      } else {
        depth++;
      }
    }
    return taken();
  }

  private String taken() {
    return text.length() > MAX_TEXT ? RowReader.UNREADABLE : text.toString();
  }

  private void append() throws IOException {
    for (int event = event(); event != XMLStreamConstants.END_ELEMENT; event = event()) {
      if (event == XMLStreamConstants.END_DOCUMENT) {
        throw broken(null);
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        skip();
      } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
        // A little more than fits says that it was too long.
        int length = Math.min(xml.getTextLength(), MAX_TEXT + 1 - text.length());
        text.append(xml.getTextCharacters(), xml.getTextStart(), length);
      }
    }
  }

  /** Reads the element that begins here to its end. */
  void skip() throws IOException {
    for (int depth = 1; depth > 0; ) {
      if (!next()) {
        throw broken(null);
      }
      depth += xml.isStartElement() ? 1 : -1;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
