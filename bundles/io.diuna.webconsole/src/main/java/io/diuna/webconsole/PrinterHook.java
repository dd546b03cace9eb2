// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.felix.inventory.InventoryPrinter;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * Hook that hides printers of the console: those of services that Diuna does not have, whose pages say nothing else, and the one of
 * components, which fails at arrays of primitives, such as a strip's {@code gamma}, and breaks the zip. The console has no setting
 * for that. Any thread may call.
 */
final class PrinterHook implements FindHook, EventListenerHook {

    private static final Set<String> NAMES = Set.of("Permissions", "Preferences", "Wire Admin", "scr");

    @Override
    public void find(
            BundleContext context,
            @Nullable String name,
            @Nullable String filter,
            boolean all,
            Collection<ServiceReference<?>> found) {
        found.removeIf(PrinterHook::isDead);
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (isDead(event.getServiceReference())) {
            listeners.clear();
        }
    }

    private static boolean isDead(ServiceReference<?> service) {
        return service.getProperty(InventoryPrinter.NAME) instanceof String name && NAMES.contains(name);
    }
}
