// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

/** A policy that is benchmarked. */
public enum Region {
  /** 阜蒙县: basic and critical-illness insurance as settled, then two assistance benefits. */
  FUMENG("210921"),
  /** 示范县, made up: the whole chain of an inpatient stay. */
  SAMPLE("990001");

  private final String code;

  Region(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
