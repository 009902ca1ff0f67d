package io.github.medassist.functions.alert;

/** Where alerts are handed over to others. */
interface HandOver {
  /** Nobody else is told. */
  HandOver NONE = item -> {};

  /** Tells that {@code item} stands or was taken back; again if the stream says it again. */
  void tell(AlertItem item);
}
