// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/**
 * Bridge to EventAdmin: posts each event to the topic of its kind, such as {@code io/diuna/zone/CHANGED}, with the
 * properties {@code id}, {@code revision} and {@code timestamp} (milliseconds). It is a listener like any other, so a
 * slow EventAdmin holds up nothing else.
 */
@Component
public final class EventAdminBridge implements StateListener {

    private final EventAdmin admin;

    @Activate
    public EventAdminBridge(@Reference EventAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void stateChanged(StateEvent event) {
        Map<String, Object> properties = Map.of(
                "id", event.id(),
                "revision", event.revision(),
                "timestamp", event.time().toEpochMilli());
        admin.postEvent(new Event(event.kind().topic(), properties));
    }
}
