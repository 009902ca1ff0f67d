// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A list that the service gives page by page. Each page is asked for when its first element is: the
 * iterator waits for the network, so it is not for Android's main thread, and throws what {@link
 * Call#execute} does. Every iterator begins anew.
 *
 * @param <T> what is listed
 */
public abstract class Pages<T> implements Iterable<T> {
  Pages() {}

  /** One page. */
  static final class Page<T> {
    final List<T> elements;
    final @Nullable String next;

    Page(List<T> elements, @Nullable String next) {
      this.elements = elements;
      this.next = next;
    }
  }

  /** Asks for the page after {@code next}, or for the first if that is null. */
  abstract Page<T> fetch(@Nullable String next);

  @Override
  public final Iterator<T> iterator() {
    return new PageIterator();
  }

  private final class PageIterator implements Iterator<T> {
    private Iterator<T> page = Collections.<T>emptyList().iterator();
    private boolean started;
    private @Nullable String next;

    @Override
    public boolean hasNext() {
      // A page may be empty and not the last.
      while (!page.hasNext() && (!started || next != null)) {
        Page<T> fetched = fetch(next);
        started = true;
        next = fetched.next;
        page = fetched.elements.iterator();
      }
      return page.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.next();
    }

    @Override
    public void remove() {
      throw new UnsupportedOperationException("withdraw what is listed with a call of its own");
    }
  }
}
