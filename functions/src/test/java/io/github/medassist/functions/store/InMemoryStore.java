// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The store in memory, for tests whose subject is not the store. {@link StoreContract} holds it to
 * what the real one does.
 */
public final class InMemoryStore implements Store {
  private static final Comparator<AlertPosition> ORDER =
      Comparator.comparing(AlertPosition::region).thenComparing(AlertPosition::sort);

  private static final Comparator<AlertItem> PLACE =
      Comparator.comparing(item -> item.position().sort());

  private final Map<String, ResidentItem> residents = new TreeMap<>();
  private final Map<String, SettlementItem> settlements = new TreeMap<>();
  private final Map<String, GrantItem> grants = new TreeMap<>();
  private final Map<String, AlertItem> alerts = new TreeMap<>();
  private final List<AccessItem> accesses = new ArrayList<>();

  /** Makes an empty one. */
  public InMemoryStore() {}

  @Override
  public ResidentRepository residents() {
    return new Residents();
  }

  @Override
  public SettlementRepository settlements() {
    return new Settlements();
  }

  @Override
  public AlertRepository alerts() {
    return new Alerts();
  }

  @Override
  public AccessLog accesses() {
    return new Accesses();
  }

  /** Forgets everything. */
  public synchronized void clear() {
    residents.clear();
    settlements.clear();
    grants.clear();
    alerts.clear();
    accesses.clear();
  }

  private synchronized boolean isCurrent(ResidentItem item) {
    ResidentItem before = residents.get(item.ref());
    return Objects.equals(before == null ? null : before.version(), item.version());
  }

  private synchronized void put(ResidentItem item) {
    long version = item.version() == null ? 1 : item.version() + 1;
    residents.put(
        item.ref(),
        new ResidentItem(
            item.ref(),
            item.region(),
            item.record(),
            item.grants(),
            item.ledger(),
            item.identity(),
            version));
  }

  private final class Residents implements ResidentRepository {
    @Override
    public @Nullable ResidentItem item(String ref) {
      synchronized (InMemoryStore.this) {
        return residents.get(ref);
      }
    }

    @Override
    public Map<String, ResidentItem> items(Collection<String> refs) {
      return refs.stream()
          .flatMap(ref -> Optional.ofNullable(item(ref)).stream())
          .collect(Collectors.toMap(ResidentItem::ref, item -> item));
    }

    @Override
    public Stream<ResidentItem> in(String region) {
      synchronized (InMemoryStore.this) {
        return List.copyOf(residents.values()).stream()
            .filter(item -> item.region().equals(region));
      }
    }

    @Override
    public List<String> inhabited(List<String> regions) {
      return regions.stream().filter(region -> in(region).findAny().isPresent()).toList();
    }

    @Override
    public boolean replace(ResidentItem item) {
      return replaceAll(List.of(item)).isEmpty();
    }

    @Override
    public List<String> replaceAll(List<ResidentItem> items) {
      synchronized (InMemoryStore.this) {
        List<String> lost =
            items.stream().filter(item -> !isCurrent(item)).map(ResidentItem::ref).toList();
        if (lost.isEmpty()) {
          items.forEach(InMemoryStore.this::put);
        }
        return lost;
      }
    }

    @Override
    public Resident prime() {
      return SampleResident.RESIDENT;
    }
  }

  private final class Settlements implements SettlementRepository {
    @Override
    public @Nullable SettlementItem find(String id) {
      synchronized (InMemoryStore.this) {
        return Settlement.isId(id) ? settlements.get(id) : null;
      }
    }

    @Override
    public @Nullable GrantItem findGrant(String ref, String id) {
      synchronized (InMemoryStore.this) {
        return grants.get(ref + "/" + id);
      }
    }

    private @Nullable Recorded before(Recorded item) {
      return item instanceof GrantItem ? findGrant(item.ref(), item.id()) : find(item.id());
    }

    @Override
    public boolean record(Recorded item, ResidentItem person) {
      synchronized (InMemoryStore.this) {
        return write(before(item) == null, item, person);
      }
    }

    @Override
    public boolean reverse(Recorded item, ResidentItem person) {
      synchronized (InMemoryStore.this) {
        Recorded before = before(item);
        return write(before == null || before.reversal() == null, item, person);
      }
    }

    private boolean write(boolean allowed, Recorded item, ResidentItem person) {
      if (!allowed || !isCurrent(person)) {
        return false;
      }
      if (item instanceof GrantItem grant) {
        grants.put(grant.ref() + "/" + grant.id(), grant);
      } else {
        settlements.put(item.id(), (SettlementItem) item);
      }
      put(person);
      return true;
    }

    @Override
    public Stream<SettlementItem> of(String ref, Day from, Day to) {
      synchronized (InMemoryStore.this) {
        return List.copyOf(settlements.values()).stream()
            .filter(item -> item.ref().equals(ref))
            .filter(item -> !item.posting().date().isBefore(from))
            .filter(item -> !to.isBefore(item.posting().date()))
            .sorted(
                Comparator.comparing((SettlementItem item) -> item.posting().date())
                    .thenComparing(SettlementItem::id));
      }
    }
  }

  private final class Alerts implements AlertRepository {
    @Override
    public List<AlertItem> reached(String ref) {
      return standing().filter(item -> item.ref().equals(ref)).sorted(PLACE).toList();
    }

    @Override
    public List<AlertItem> of(String ref, int year) {
      synchronized (InMemoryStore.this) {
        return alerts.values().stream()
            .filter(item -> item.ref().equals(ref) && item.alert().year() == year)
            .toList();
      }
    }

    @Override
    public Part in(List<String> regions, String since, @Nullable AlertPosition after, int most) {
      List<AlertItem> all =
          standing()
              .filter(item -> regions.contains(item.position().region()))
              .filter(item -> item.position().sort().compareTo(since) >= 0)
              .filter(item -> after == null || ORDER.compare(item.position(), after) > 0)
              .sorted(Comparator.comparing(AlertItem::position, ORDER))
              .toList();
      return all.size() <= most
          ? new Part(all, null)
          : new Part(all.subList(0, most), all.get(most - 1).position());
    }

    private Stream<AlertItem> standing() {
      synchronized (InMemoryStore.this) {
        return List.copyOf(alerts.values()).stream().filter(AlertItem::isReached);
      }
    }

    @Override
    public boolean write(ResidentItem person, List<AlertItem> changes) {
      synchronized (InMemoryStore.this) {
        if (!isCurrent(person) || !changes.stream().allMatch(this::isNewer)) {
          return false;
        }
        changes.forEach(each -> alerts.put(each.alert().id(), each));
        return true;
      }
    }

    private boolean isNewer(AlertItem item) {
      AlertItem before = alerts.get(item.alert().id());
      return before == null || before.snapshot() < item.snapshot();
    }
  }

  private final class Accesses implements AccessLog {
    @Override
    public void log(AccessItem access) {
      synchronized (InMemoryStore.this) {
        accesses.removeIf(
            each -> each.ref().equals(access.ref()) && each.position().equals(access.position()));
        accesses.add(access);
      }
    }

    @Override
    public List<AccessItem> of(String ref, int most, @Nullable String before) {
      synchronized (InMemoryStore.this) {
        return accesses.stream()
            .filter(each -> each.ref().equals(ref))
            .filter(each -> before == null || each.position().compareTo(before) < 0)
            .sorted(Comparator.comparing(AccessItem::position).reversed())
            .limit(most)
            .toList();
      }
    }
  }
}
