// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.region;

/** How high a place stands in the national list. */
public enum RegionLevel {
  /** The whole nation. */
  NATION,
  /** A province, autonomous region or municipality. */
  PROVINCE,
  /** A city or prefecture; under a municipality or for counties without a city, a mere heading. */
  CITY,
  /** A county, district or city without districts. */
  COUNTY
}
