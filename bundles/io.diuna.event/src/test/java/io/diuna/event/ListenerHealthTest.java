// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.diuna.platform.event.EventMonitor;
import io.diuna.platform.event.ListenerStatus;
import io.diuna.platform.event.ListenerStatus.State;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListenerHealthTest {

    @Test
    void stuckAndDisabledListenersAreProblems() {
        List<ListenerStatus> listeners = List.of(
                listener("good", State.OK, null),
                listener("slow", State.SLOW, "3 events were dropped"),
                listener("stuck", State.STUCK, "It does not return from a call"),
                listener("bad", State.DISABLED, null));
        assertThat(new ListenerHealth(new FixedListeners(listeners)).problems())
                .extracting(HealthProblem::subject, HealthProblem::text)
                .containsExactly(
                        tuple(
                                "event listener 'stuck'",
                                "Event listener 'stuck' does not return from a call. Update or remove its" + " bundle"),
                        tuple(
                                "event listener 'bad'",
                                "Event listener 'bad' is disabled after repeated errors. Update or remove its bundle"));
    }

    private static ListenerStatus listener(String name, State state, @Nullable String reason) {
        return new ListenerStatus(name, state, 1, 0, 0, reason);
    }

    /** Event monitor with listeners only. */
    private record FixedListeners(List<ListenerStatus> listeners) implements EventMonitor {

        @Override
        public List<StateEvent> history() {
            return List.of();
        }

        @Override
        public long blocked() {
            return 0;
        }
    }
}
