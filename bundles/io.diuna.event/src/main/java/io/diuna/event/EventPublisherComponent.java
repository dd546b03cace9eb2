// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** DS shell of a {@link BundleEventPublisher}: one instance for each bundle that uses the service. */
@Component(service = EventPublisher.class, scope = ServiceScope.BUNDLE)
public final class EventPublisherComponent implements EventPublisher {

    private final BundleEventPublisher publisher;

    @Activate
    public EventPublisherComponent(@Reference EventComponent events, ComponentContext context) {
        publisher =
                new BundleEventPublisher(events.bus(), context.getUsingBundle().getSymbolicName(), System::nanoTime);
    }

    @Override
    public void publish(EventKind kind, String id) {
        publisher.publish(kind, id);
    }
}
