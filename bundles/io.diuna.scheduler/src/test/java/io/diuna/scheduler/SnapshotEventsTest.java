// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotEventsTest {

    private record Lamp(String id, int state, long counter) {}

    private final List<String> published = new ArrayList<>();
    private final SnapshotEvents<Lamp> events = new SnapshotEvents<>(EventKind.STRIP, Lamp::id, Lamp::state);

    @Test
    void publishesWhatCameWentOrChangedAndNothingElse() {
        assertThat(publish(new Lamp("a", 1, 1), new Lamp("b", 1, 1))).containsExactlyInAnyOrder("STRIP:a", "STRIP:b");
        assertThat(publish(new Lamp("a", 1, 2), new Lamp("b", 1, 2))).isEmpty();
        assertThat(publish(new Lamp("b", 2, 2), new Lamp("c", 1, 1)))
                .containsExactlyInAnyOrder("STRIP:a", "STRIP:b", "STRIP:c");
        assertThat(publish()).containsExactlyInAnyOrder("STRIP:b", "STRIP:c");
    }

    private List<String> publish(Lamp... snapshot) {
        published.clear();
        events.publish(List.of(snapshot), (kind, id) -> published.add(kind + ":" + id));
        return List.copyOf(published);
    }
}
