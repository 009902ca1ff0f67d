package io.github.medassist.functions.problem;

/** Ends a call with a {@link Fault}. */
public final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  FaultException(Fault fault) {
    super(fault.name());
    this.fault = fault;
  }

  /** Returns the fault. */
  public Fault fault() {
    return fault;
  }
}
