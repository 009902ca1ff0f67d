// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.resident.Resident;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The residents' snapshots, one item a person, each with the grants of its resident. */
public interface ResidentRepository {
  /** How many people {@link #items} and {@link #replaceAll} take at once. */
  int BATCH = 100;

  /** The item of {@code ref} as it was last written, or null if there is none. */
  @Nullable ResidentItem item(String ref);

  /**
   * The items of {@code refs}, at most {@link #BATCH} of them, as they were last written, by
   * reference; whoever is not on record is left out.
   */
  Map<String, ResidentItem> items(Collection<String> refs);

  /**
   * Everybody whom {@code region} itself insures, not those below it; read page by page as the
   * stream is walked, for a job and never for a query. What was written a moment ago may be
   * missing.
   */
  Stream<ResidentItem> in(String region);

  /**
   * Those of {@code regions} that {@link #in} has somebody of, in their order: for a job over a
   * province or the nation, most of whose codes insure nobody. They are asked about side by side.
   */
  List<String> inhabited(List<String> regions);

  /**
   * Stores {@code item}, which was read before and changed since, or is new if it has no version.
   *
   * @return false if somebody else has stored one meanwhile: read it and try again
   */
  boolean replace(ResidentItem item);

  /**
   * Stores all of {@code items}, at most {@link #BATCH} of them and each of another person, as
   * {@link #replace} does, or none of them.
   *
   * @return the references of those that somebody else has stored meanwhile, in order: none if all
   *     are stored now, else nothing is
   */
  List<String> replaceAll(List<ResidentItem> items);

  /**
   * Opens the connection with a read of nobody, so that the first caller does not wait for it; a
   * store that is away makes no difference here.
   *
   * @return {@link SampleResident#RESIDENT}, come from the store's form as one that is read does:
   *     for an endpoint to answer about once before somebody calls
   */
  Resident prime();

  /** The snapshot of {@code ref} as it was last written, if there is one. */
  default Optional<Resident> find(String ref) {
    return Optional.ofNullable(item(ref)).map(ResidentItem::resident);
  }

  /**
   * Stores a snapshot in the place of the one on record.
   *
   * @throws IllegalStateException if somebody else has stored one meanwhile
   */
  default void save(Resident resident) {
    ResidentItem before = item(resident.ref());
    if (!replace(before == null ? ResidentItem.of(resident) : before.with(resident))) {
      throw new IllegalStateException(
          "another snapshot was stored meanwhile: read it and try again");
    }
  }
}
