// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.GrantOnApplication;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a grant on application adds to the person's accounts, and takes away again, to the fen, when
 * it is reversed. Immutable.
 *
 * <p>It has used the limits of the year of the application (A16). It is aid: what the person has
 * borne is less by it, and so is the burden that counts for alerts, which is after payments (A22).
 * It lowers the own payment of the year and the care in which the cost arose, so that no year is
 * left with less than nothing: every settlement that it is over has its share.
 */
public final class GrantPosting {
  private final GrantOnApplication grant;
  private final List<Share> shares;
  private final List<Difference> differences;

  GrantPosting(GrantOnApplication grant, List<Share> shares, List<Difference> differences) {
    this.grant = grant;
    this.shares = Collections.unmodifiableList(shares);
    this.differences = Collections.unmodifiableList(differences);
  }

  /** What of a grant falls to one settlement that it is over. */
  public static final class Share {
    private final String settlement;
    private final Day date;
    private final Care care;
    private final long paid;

    Share(String settlement, Day date, Care care, long paid) {
      this.settlement = settlement;
      this.date = date;
      this.care = care;
      this.paid = paid;
    }

    /** The settlement's id. */
    public String settlement() {
      return settlement;
    }

    /** The day of the cost. */
    public Day date() {
      return date;
    }

    /** What assistance has paid of the settlement by the grant. */
    public CareTotal total() {
      return CareTotal.of(0, 0, 0, 0, paid, 0);
    }
  }

  /** The grant. */
  public GrantOnApplication grant() {
    return grant;
  }

  /** What falls to each settlement that the grant is over, one of which nothing was left too. */
  public List<Share> shares() {
    return shares;
  }

  /** That assistance paid otherwise than the policy says, or empty. */
  public List<Difference> differences() {
    return differences;
  }

  /** Whether the grant is over the settlement with this id. */
  public boolean isOver(String settlement) {
    for (Share share : shares) {
      if (share.settlement.equals(settlement)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code resident} with this grant.
   *
   * @param asOf when the record changed, as an ISO date and time with offset
   */
  public Resident addedTo(Resident resident, String asOf) {
    List<GrantOnApplication> grants = new ArrayList<>(ofYear(resident).grants());
    grants.add(grant);
    return posted(resident, grants, true, asOf);
  }

  /**
   * {@code resident} without this grant, which was added before.
   *
   * @param asOf when the record changed, as an ISO date and time with offset
   */
  public Resident takenFrom(Resident resident, String asOf) {
    List<GrantOnApplication> grants = new ArrayList<>();
    for (GrantOnApplication each : ofYear(resident).grants()) {
      if (!each.id().equals(grant.id())) {
        grants.add(each);
      }
    }
    return posted(resident, grants, false, asOf);
  }

  private Account ofYear(Resident resident) {
    return resident.account(grant.application().year());
  }

  private Resident posted(
      Resident resident, List<GrantOnApplication> grants, boolean added, String asOf) {
    Resident posted = resident;
    for (Share share : shares) {
      int year = share.date.year();
      Account account = posted.account(year);
      CareTotal before = account.total(share.care);
      Map<Care, CareTotal> totals = new EnumMap<>(Care.class);
      totals.putAll(account.totals());
      totals.put(share.care, added ? before.plus(share.total()) : before.minus(share.total()));
      posted = posted.with(year, new Account(account.benefits(), totals, account.grants()), asOf);
    }
    Account account = ofYear(posted);
    Map<String, Usage> used = new LinkedHashMap<>(account.benefits());
    for (Map.Entry<String, Long> each : grant.paid().entrySet()) {
      Usage part = Usage.ofLimit(each.getValue());
      Usage before = account.used(each.getKey());
      Usage now = added ? before.plus(part) : before.minus(part);
      if (now.isNone()) {
        used.remove(each.getKey());
      } else {
        used.put(each.getKey(), now);
      }
    }
    return posted.with(
        grant.application().year(), new Account(used, account.totals(), grants), asOf);
  }

  /** Reads a posting. */
  public static GrantPosting read(Json json) {
    Json.Members members = json.members();
    List<Share> shares = new ArrayList<>();
    for (Json each : members.required("shares").elements()) {
      Json.Members share = each.members();
      shares.add(
          new Share(
              share.required("settlement").string(),
              share.required("date").day(),
              share.required("care").word(Care.values()),
              share.required("paid").fen()));
    }
    return new GrantPosting(
        GrantOnApplication.read(members.required("grant")), shares, Difference.readAll(members));
  }

  /** Writes this posting. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("grant");
    grant.write(writer);
    writer.name("shares").beginArray();
    for (Share each : shares) {
      writer.beginObject();
      writer.name("settlement").value(each.settlement);
      writer.name("date").value(each.date.toString());
      writer.name("care").value(each.care.name());
      writer.name("paid").value(each.paid);
      writer.endObject();
    }
    writer.endArray();
    Difference.writeAll(writer, differences);
    writer.endObject();
  }
}
