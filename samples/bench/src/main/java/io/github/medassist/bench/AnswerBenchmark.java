// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One answer of one peer, over all claims in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AnswerBenchmark {
  /** The peer. */
  @Param public Contender contender = Contender.MEDASSIST;

  /** The policy. */
  @Param public Region region = Region.FUMENG;

  private @Nullable Course<?, ?> course;

  /** Builds the peer and its inputs. */
  @Setup
  public void build() {
    course = Course.of(contender.build(region), Agreement.claims(region));
  }

  /** Answers the next claim. */
  @Benchmark
  public void answer(Blackhole blackhole) {
    blackhole.consume(Objects.requireNonNull(course).next());
  }

  private static final class Course<I, A> {
    private final Peer<I, A> peer;
    private final Object[] inputs;
    private int next;

    private Course(Peer<I, A> peer, Object[] inputs) {
      this.peer = peer;
      this.inputs = inputs;
    }

    static <I, A> Course<I, A> of(Peer<I, A> peer, Claim[] claims) {
      Object[] inputs = new Object[claims.length];
      for (int i = 0; i < claims.length; i++) {
        inputs[i] = peer.input(claims[i]);
      }
      return new Course<>(peer, inputs);
    }

    @SuppressWarnings("unchecked")
    A next() {
      int at = next;
      next = at + 1 < inputs.length ? at + 1 : 0;
      return peer.answer((I) inputs[at]);
    }
  }
}
