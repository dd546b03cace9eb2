// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import io.diuna.platform.event.StateEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Bounded history: the newest events. Any thread may call. */
final class EventHistory {

    private final int capacity;
    private final Deque<StateEvent> events = new ArrayDeque<>();

    EventHistory(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(StateEvent event) {
        if (events.size() == capacity) {
            events.removeFirst();
        }
        events.addLast(event);
    }

    /** Returns a copy, oldest event first. */
    synchronized List<StateEvent> events() {
        return List.copyOf(events);
    }
}
