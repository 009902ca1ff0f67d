// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import android.content.res.Resources;
import io.github.medassist.client.ApiException;
import io.github.medassist.client.ConnectionException;
import io.github.medassist.client.MedassistException;
import io.github.medassist.core.value.Text;
import java.util.Locale;

/** Says to a person what went wrong and what to do. */
final class FailureMessages {
  private FailureMessages() {}

  static String text(Resources strings, MedassistException failure) {
    if (failure instanceof ApiException) {
      return text(strings, (ApiException) failure);
    }
    return strings.getString(
        failure instanceof ConnectionException
            ? R.string.failed_connection
            : R.string.failed_malformed);
  }

  private static String text(Resources strings, ApiException failure) {
    String words;
    String zh = failure.title();
    String en = failure.titleEn();
    if (failure.status() == 401) {
      words = strings.getString(R.string.failed_unauthorized);
    } else if (zh != null && en != null) {
      String detail =
          failure.detail(strings.getBoolean(R.bool.english) ? Locale.ENGLISH : Locale.CHINESE);
      words = ContentBuilder.text(strings, Text.of(zh, en)) + (detail == null ? "" : "\n" + detail);
    } else if (failure.status() == 403) {
      words = strings.getString(R.string.failed_forbidden);
    } else {
      words = strings.getString(R.string.failed_status, failure.status());
    }
    String trace = failure.traceId();
    return trace == null ? words : strings.getString(R.string.failed_trace, words, trace);
  }
}
