package io.github.medassist.wechat;

/** Ends a call with a {@link Fault}. Has no cause, which might quote what was sent. */
final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  FaultException(Fault fault) {
    super(fault.titleEn() + ": " + fault.remedy());
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
