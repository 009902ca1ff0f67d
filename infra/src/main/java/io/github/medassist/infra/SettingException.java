// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

/** A setting is missing or wrong; the message is one line that names it and says how to mend it. */
final class SettingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SettingException(String setting, String mend) {
    super(setting + ": " + mend);
  }
}
