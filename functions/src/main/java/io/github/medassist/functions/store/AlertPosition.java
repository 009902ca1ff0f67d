// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

/**
 * The place of an alert that stands in its region's list.
 *
 * @param region the region's code
 * @param sort what the list is sorted by: when it was told, the person, the year and the threshold
 */
public record AlertPosition(String region, String sort) {}
