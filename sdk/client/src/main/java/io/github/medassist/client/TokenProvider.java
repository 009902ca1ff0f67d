// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Says who is asking. Calls about a resident ask for a token each time, on the thread that does the
 * work, so that it may be renewed there; anonymous calls never ask and send none.
 */
public interface TokenProvider {
  /**
   * The token that stands behind {@code Authorization: Bearer}. Called by several threads at once.
   *
   * @return the token (JWT), or null to ask without one
   * @throws IOException if none can be had now. Whatever is thrown becomes the cause of a {@link
   *     ConnectionException} and may end in a log: keep the token out of its message
   */
  @Nullable String token() throws IOException;

  /**
   * Returns another token in the place of one that the service has refused (401). The call is then
   * asked once more. Never called by two threads of a client at once: whoever else was refused with
   * the same token waits and gets the same new one.
   *
   * @param refused the token that was refused
   * @return the new token, or null if there is none to be had: the person must sign in again
   * @throws IOException as {@link #token()} does
   */
  default @Nullable String refresh(String refused) throws IOException {
    return null;
  }
}
