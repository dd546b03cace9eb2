// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import io.diuna.api.task.TaskRegistry;
import io.diuna.platform.event.EventInterceptor;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventMonitor;
import io.diuna.platform.event.ListenerStatus;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** DS shell of the {@link EventBus}: binds listeners and interceptors from the whiteboard. */
@Component(service = {EventMonitor.class, EventComponent.class})
public final class EventComponent implements EventMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(EventComponent.class);

    private final EventBus bus;
    private final Map<ServiceReference<EventInterceptor>, InterceptorChain.Named> interceptors = new TreeMap<>();

    @Activate
    public EventComponent(@Reference TaskRegistry tasks) {
        bus = new EventBus(tasks.open(), System::nanoTime, InstantSource.system());
    }

    @Deactivate
    void close() {
        bus.close();
    }

    EventBus bus() {
        return bus;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addListener(ServiceReference<StateListener> reference, StateListener listener) {
        bus.add(reference, name(reference, listener), listener, kinds(reference));
    }

    void removeListener(ServiceReference<StateListener> reference) {
        bus.remove(reference);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void addInterceptor(ServiceReference<EventInterceptor> reference, EventInterceptor interceptor) {
        interceptors.put(reference, new InterceptorChain.Named(name(reference, interceptor), interceptor));
        bus.interceptors().set(List.copyOf(interceptors.values()));
    }

    synchronized void removeInterceptor(ServiceReference<EventInterceptor> reference) {
        interceptors.remove(reference);
        bus.interceptors().set(List.copyOf(interceptors.values()));
    }

    private static String name(ServiceReference<?> reference, Object service) {
        return reference.getBundle().getSymbolicName() + "/"
                + service.getClass().getSimpleName();
    }

    private static Set<EventKind> kinds(ServiceReference<StateListener> reference) {
        Object wanted = reference.getProperty(StateListener.KINDS);
        String[] names = wanted instanceof String[] several ? several : new String[] {String.valueOf(wanted)};
        if (wanted == null) {
            return EnumSet.allOf(EventKind.class);
        }
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        for (String name : names) {
            try {
                kinds.add(EventKind.valueOf(name));
            } catch (IllegalArgumentException e) {
                LOG.warn("Event listener {} wants unknown kind '{}'", reference, name);
            }
        }
        return kinds;
    }

    @Override
    public List<StateEvent> history() {
        return bus.history();
    }

    @Override
    public List<ListenerStatus> listeners() {
        return bus.listeners();
    }

    @Override
    public long blocked() {
        return bus.blocked();
    }
}
