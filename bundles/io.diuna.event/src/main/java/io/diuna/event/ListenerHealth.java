// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import io.diuna.platform.event.EventMonitor;
import io.diuna.platform.event.ListenerStatus;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Health check of the event listeners: each that is stuck or disabled. */
@Component
public final class ListenerHealth implements HealthCheck {

    private static final Map<ListenerStatus.State, String> STATES = Map.of(
            ListenerStatus.State.STUCK, "does not return from a call",
            ListenerStatus.State.DISABLED, "is disabled after repeated errors");

    private final EventMonitor monitor;

    @Activate
    public ListenerHealth(@Reference EventMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public List<HealthProblem> problems() {
        return monitor.listeners().stream()
                .filter(listener -> STATES.containsKey(listener.state()))
                .map(ListenerHealth::problem)
                .toList();
    }

    private static HealthProblem problem(ListenerStatus listener) {
        return new HealthProblem(
                "event-listener",
                "event listener '" + listener.name() + "'",
                "Event listener '" + listener.name() + "' " + STATES.get(listener.state()),
                "Update or remove its bundle");
    }
}
