// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * Service hooks of the {@link IsolationPolicy}. Declarative Services looks for the services of a component in the name of the
 * component's bundle, so references of components are subject to them too. Any thread may call.
 */
public final class ServiceIsolation implements FindHook, EventListenerHook {

    private final IsolationPolicy policy;
    private final ServiceDispatches dispatches;

    /** @param dispatches is told of deliveries to third parties */
    public ServiceIsolation(IsolationPolicy policy, ServiceDispatches dispatches) {
        this.policy = policy;
        this.dispatches = dispatches;
    }

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        Bundle asking = IsolationPolicy.bundleOf(context);
        if (asking != null) {
            references.removeIf(service -> !policy.mayFind(asking, service));
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        ServiceReference<?> service = event.getServiceReference();
        boolean unregistering = event.getType() == ServiceEvent.UNREGISTERING;
        List<Bundle> receivers = new ArrayList<>();
        listeners.keySet().removeIf(context -> {
            Bundle listening = IsolationPolicy.bundleOf(context);
            if (listening == null) {
                return false;
            }
            boolean hears = policy.mayHear(listening, service, unregistering);
            if (hears && policy.isThirdParty(listening)) {
                receivers.add(listening);
            }
            return !hears;
        });
        if (!receivers.isEmpty()) {
            dispatches.begin(receivers);
        }
    }
}
