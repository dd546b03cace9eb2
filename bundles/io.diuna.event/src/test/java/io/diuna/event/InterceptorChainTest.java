// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.health.HealthProblem;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Interceptors that take too long, in virtual time. */
class InterceptorChainTest {

    private long now;
    private final InterceptorChain chain = new InterceptorChain(() -> now);
    private final InterceptorHealth health = new InterceptorHealth(chain::disabled);
    private final InterceptorChain.Named slow = new InterceptorChain.Named("x/Slow", (event, publisher) -> {
        now += TimeUnit.SECONDS.toNanos(2);
        chain.disableStuck(); // as the watching thread does meanwhile
        return true;
    });
    private final InterceptorChain.Named good = new InterceptorChain.Named("x/Good", (event, publisher) -> true);

    @Test
    void aSlowOneIsDisabledForGoodAndAProblemUntilItGoes() {
        chain.set(List.of(slow, good));
        assertThat(health.problems()).isEmpty();
        call();
        assertThat(health.problems())
                .extracting(HealthProblem::subject, HealthProblem::remedy)
                .containsExactly(tuple("event interceptor 'x/Slow'", "Update or remove its bundle"));
        long before = now;
        chain.set(List.of(slow, good));
        call();
        assertThat(now).as("it is not called when another one comes").isEqualTo(before);
        chain.set(List.of(good));
        assertThat(health.problems()).isEmpty();
    }

    private void call() {
        assertThat(chain.allows(new StateEvent(1, EventKind.ZONE, "desk", Instant.EPOCH), "test"))
                .isTrue();
    }
}
