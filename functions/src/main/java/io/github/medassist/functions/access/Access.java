package io.github.medassist.functions.access;

import io.github.medassist.core.resident.Resident;
import io.github.medassist.functions.http.Fault;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.resident.Residents;
import java.util.Optional;
import javax.inject.Inject;

/**
 * Decides who may read which record. Another's record is refused alike whether or not it exists.
 */
public final class Access {
  private static final String ME = "me";

  private final Residents residents;

  /** Makes it over the store. */
  @Inject
  public Access(Residents residents) {
    this.residents = residents;
  }

  /**
   * Returns the record that {@code request} names with {@code {ref}} and its caller may read.
   *
   * @throws io.github.medassist.functions.http.FaultException if there is no caller, the caller may
   *     not, or the caller's own record does not exist
   */
  public Resident read(HttpRequest request) {
    Caller caller = Caller.of(request.claims());
    String ref = request.variable("ref");
    return switch (caller.role()) {
      case RESIDENT -> own(caller, ref);
      case AGENCY -> ofRegion(caller, ref);
    };
  }

  private Resident own(Caller caller, String ref) {
    if (!ref.equals(ME) && !ref.equals(caller.subject())) {
      throw Fault.FORBIDDEN.exception();
    }
    return residents.find(caller.subject()).orElseThrow(Fault.RESIDENT_NOT_FOUND::exception);
  }

  private Resident ofRegion(Caller caller, String ref) {
    Agency agency = agency(caller);
    Optional<Resident> resident = ref.equals(ME) ? Optional.empty() : residents.find(ref);
    return resident
        .filter(each -> agency.covers(each.region()))
        .orElseThrow(Fault.FORBIDDEN::exception);
  }

  /**
   * Returns the agency that calls.
   *
   * @throws io.github.medassist.functions.http.FaultException if somebody else does, or nobody
   */
  public Agency agency(HttpRequest request) {
    return agency(Caller.of(request.claims()));
  }

  private static Agency agency(Caller caller) {
    if (caller.role() != Role.AGENCY || caller.region() == null) {
      throw Fault.FORBIDDEN.exception();
    }
    return new Agency(caller.subject(), caller.region());
  }
}
