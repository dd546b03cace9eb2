// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import io.diuna.platform.event.EventMonitor;
import io.diuna.platform.event.ListenerStatus;
import io.diuna.platform.event.StateEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Section with tables of the newest state changes and of the listeners that get them. */
public final class EventSection {

    private static final int MOST = 20;

    private EventSection() {}

    public static void write(Page page, EventMonitor events) {
        List<StateEvent> history = new ArrayList<>(events.history());
        Collections.reverse(history);
        page.texts(
                "Events: the newest " + MOST + "; " + events.blocked() + " dropped",
                List.of("#Revision", "Time", "Kind", "Id"),
                history.stream().limit(MOST).map(EventSection::event).toList());
        page.texts(
                "Event listeners",
                List.of("Listener", "State", "#Delivered", "#Missed", "#Failures", "Reason"),
                events.listeners().stream().map(EventSection::listener).toList());
    }

    private static List<String> event(StateEvent event) {
        return List.of(
                String.valueOf(event.revision()),
                event.time().toString(),
                event.kind().id(),
                event.id());
    }

    private static List<String> listener(ListenerStatus listener) {
        return List.of(
                listener.name(),
                listener.state().name(),
                String.valueOf(listener.delivered()),
                String.valueOf(listener.missed()),
                String.valueOf(listener.failures()),
                Objects.requireNonNullElse(listener.reason(), ""));
    }
}
