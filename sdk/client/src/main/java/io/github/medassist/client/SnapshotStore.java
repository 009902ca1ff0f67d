// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.Resident;
import java.io.File;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Residents' records kept on this device, each sealed with the app's key (AES-GCM) and bound to its
 * reference, so that one cannot be put in another's place.
 */
final class SnapshotStore {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int TAG_BITS = 128;

  /** A doctor's patients of some days. */
  private static final int MAX_SNAPSHOTS = 500;

  private final FileStore files;
  private final @Nullable SecretKey key;
  private final OfflinePolicies policies;
  private final ClientLog log;

  SnapshotStore(
      @Nullable File folder, @Nullable SecretKey key, OfflinePolicies policies, ClientLog log) {
    this.files =
        new FileStore(folder == null ? null : new File(folder, "snapshots"), MAX_SNAPSHOTS, log);
    this.key = folder == null ? null : key;
    this.policies = policies;
    this.log = log;
  }

  /** What is asked of a record. */
  interface Query<T> {
    /** Answers from {@code resident} and the packs of its region. */
    T answer(Resident resident, OfflinePolicies.Region region);
  }

  /** A record that was kept, and when. */
  static final class SavedSnapshot {
    final Resident resident;
    final long savedAtMillis;

    SavedSnapshot(Resident resident, long savedAtMillis) {
      this.resident = resident;
      this.savedAtMillis = savedAtMillis;
    }
  }

  /**
   * What answers {@code question} from the record of {@code ref} that is kept.
   *
   * @throws IllegalArgumentException if {@code ref} is empty or an ID number
   */
  <T> OfflineHandler<T> handler(String route, String ref, Query<T> query) {
    Http.requireRef(ref);
    return new OfflineHandler<T>(route) {
      @Override
      Response<T> handle(int attempts) {
        SavedSnapshot saved = read(ref);
        if (saved == null) {
          throw ConnectionException.noSnapshot(route, attempts);
        }
        return Response.onDevice(
            query.answer(saved.resident, policies.region(saved.resident.region())),
            Response.Source.CACHE,
            saved.savedAtMillis,
            attempts);
      }
    };
  }

  /**
   * Lets on only a client that can keep records.
   *
   * @throws IllegalStateException if the app gave no key or no directory
   */
  void requireKey() {
    if (key == null) {
      throw new IllegalStateException(
          "build the client with a cacheDirectory and a snapshotKey to keep snapshots");
    }
  }

  /** Keeps the record that {@code json} is under {@code ref}. */
  void keep(String ref, byte[] json) {
    if (key == null) {
      return;
    }
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      // The cipher chooses the nonce: Android's key store takes none from outside.
      cipher.init(Cipher.ENCRYPT_MODE, key);
      cipher.updateAAD(bytes(ref));
      byte[] nonce = cipher.getIV();
      byte[] sealed = cipher.doFinal(json);
      files.write(
          name(ref),
          "",
          ByteBuffer.allocate(1 + nonce.length + sealed.length)
              .put((byte) nonce.length)
              .put(nonce)
              .put(sealed)
              .array());
    } catch (GeneralSecurityException e) {
      log.log("the snapshotKey does not seal: give an AES key of 128 or 256 bits");
    }
  }

  /** The record kept of {@code ref}, or null if there is none that can be opened. */
  @Nullable SavedSnapshot read(String ref) {
    FileStore.StoredFile entry = key == null ? null : files.read(name(ref));
    if (entry == null) {
      return null;
    }
    try {
      return new SavedSnapshot(
          Resident.read(Json.read(open(ref, entry.body))), entry.savedAtMillis);
    } catch (GeneralSecurityException | RuntimeException e) {
      // Not what was thrown: it may quote the record.
      log.log("a kept snapshot cannot be opened with this snapshotKey: deleted");
      files.delete(name(ref));
      return null;
    }
  }

  private byte[] open(String ref, byte[] body) throws GeneralSecurityException {
    ByteBuffer buffer = ByteBuffer.wrap(body);
    byte[] nonce = new byte[buffer.get()];
    buffer.get(nonce);
    byte[] sealed = new byte[buffer.remaining()];
    buffer.get(sealed);
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bytes(ref));
    return cipher.doFinal(sealed);
  }

  /** Forgets the record of {@code ref}. */
  void forget(String ref) {
    files.delete(name(ref));
  }

  /** Forgets all records. */
  void forgetAll() {
    for (String name : files.names("")) {
      files.delete(name);
    }
  }

  /** Not the reference itself: a folder can be listed. */
  private static String name(String ref) {
    return ByteString.encodeUtf8(ref).sha256().hex();
  }

  private static byte[] bytes(String ref) {
    return ByteString.encodeUtf8(ref).toByteArray();
  }
}
