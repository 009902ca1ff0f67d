// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.EditText;
import org.jspecify.annotations.Nullable;

/** Where to ask, as whom and about which year; and the way to the three answers. */
public final class HomeActivity extends Activity {
  private EditText year;
  private EditText address;
  private EditText token;

  @Override
  protected void onCreate(@Nullable Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.home);
    year = findViewById(R.id.year);
    address = findViewById(R.id.address);
    token = findViewById(R.id.token);
    App app = (App) getApplication();
    year.setText(String.valueOf(app.year()));
    address.setText(app.address());
    token.setText(app.token());
    findViewById(R.id.enrollment).setOnClickListener(view -> open(EnrollmentActivity.class));
    findViewById(R.id.quota).setOnClickListener(view -> open(QuotaActivity.class));
    findViewById(R.id.estimate).setOnClickListener(view -> open(EstimateActivity.class));
  }

  private void open(Class<? extends Activity> screen) {
    if (applyInput()) {
      startActivity(new Intent(this, screen));
    }
  }

  private boolean applyInput() {
    App app = (App) getApplication();
    if (!year.getText().toString().matches("[1-9][0-9]{3}")) {
      ContentBuilder.markInvalid(year, R.string.year_wrong);
      return false;
    }
    try {
      app.connect(address.getText().toString().trim());
    } catch (IllegalArgumentException e) {
      ContentBuilder.markInvalid(address, R.string.address_wrong);
      return false;
    }
    app.signIn(Integer.parseInt(year.getText().toString()), token.getText().toString().trim());
    return true;
  }

  /** A typed token outlives a rotation in the app, not in the state that the system keeps. */
  @Override
  protected void onPause() {
    super.onPause();
    App app = (App) getApplication();
    app.signIn(app.year(), token.getText().toString().trim());
  }
}
