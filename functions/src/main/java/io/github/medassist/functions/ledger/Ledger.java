package io.github.medassist.functions.ledger;

import io.github.medassist.core.value.Day;
import io.github.medassist.functions.Settings;
import io.github.medassist.functions.resident.Residents;
import io.github.medassist.functions.store.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.inject.Inject;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;

/** Imports the ledger from CSV and XLSX, and exports it. */
public final class Ledger {
  /** Makes it over the settings' table; the settings hold the keys of references and names. */
  @Inject
  @SuppressWarnings("unused") // until the parts stand
  public Ledger(
      DynamoDbEnhancedClient client, Settings settings, Identity identity, Residents residents) {}

  /**
   * Imports {@code file}: every good row is in when this returns, every other was named.
   *
   * @param file a {@code .csv} or {@code .xlsx}
   * @param year the benefit year that the rows are of
   * @param on the day that they are true of
   * @param rejections takes each row that was left out, in the order of the file, on this thread
   * @param progress takes the count of rows done so far, now and then, on this thread
   * @throws IOException if the file as a whole cannot be read, in one line that says how to mend it
   */
  public ImportReport importFile(
      Path file, int year, Day on, Consumer<Rejection> rejections, LongConsumer progress)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Exports everybody whom {@code region} insures, in memory that does not grow with them.
   *
   * @param region the region's code
   * @param year the benefit year whose flags and figures are printed
   * @param file a {@code .csv} or {@code .xlsx}; one that is there is replaced once the new one is
   *     whole
   * @param progress takes the count of rows done so far, now and then, on this thread
   * @return the rows written, without the header
   * @throws IOException if it cannot be written, in one line that says how to mend it; what was
   *     there is left as it was
   */
  public long exportFile(String region, int year, Path file, LongConsumer progress)
      throws IOException {
    throw new UnsupportedOperationException();
  }
}
