// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Events from snapshots: compares each snapshot with the one before, and publishes an event for each id that was added,
 * removed or has another value. For one thread at a time.
 *
 * @param <T> element of a snapshot
 */
final class SnapshotEvents<T> {

    private final EventKind kind;
    private final Function<T, String> id;
    private final Function<T, Object> value;
    private Map<String, Object> before = Map.of();

    /**
     * @param kind kind of the events
     * @param id returns the id of an element
     * @param value returns the part of an element whose change counts; compared by {@code equals}
     */
    SnapshotEvents(EventKind kind, Function<T, String> id, Function<T, Object> value) {
        this.kind = kind;
        this.id = id;
        this.value = value;
    }

    /** Compares a snapshot with the one before, and publishes the differences. */
    void publish(List<T> snapshot, EventPublisher events) {
        Map<String, Object> now = new HashMap<>();
        for (T element : snapshot) {
            now.put(id.apply(element), value.apply(element));
        }
        if (now.equals(before)) {
            return;
        }
        for (Map.Entry<String, Object> entry : now.entrySet()) {
            if (!entry.getValue().equals(before.get(entry.getKey()))) {
                events.publish(kind, entry.getKey());
            }
        }
        for (String gone : before.keySet()) {
            if (!now.containsKey(gone)) {
                events.publish(kind, gone);
            }
        }
        before = now;
    }
}
