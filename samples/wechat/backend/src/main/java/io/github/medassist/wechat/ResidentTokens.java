// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import java.io.IOException;

/**
 * Where the bearer tokens come from with which the service is asked on behalf of residents: the
 * operator's identity provider.
 */
interface ResidentTokens {
  /**
   * A fresh token for the resident with this reference.
   *
   * @throws IOException if none can be had; its message holds neither token nor reference
   */
  String of(String resident) throws IOException;
}
