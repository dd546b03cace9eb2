// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Shell of the {@link PrinterHook}. It registers the hook itself: the framework calls hooks wherever a service comes, goes or is
 * looked for, and must not wait there for Declarative Services.
 */
@Component(service = PrinterComponent.class, immediate = true)
public final class PrinterComponent {

    private final ServiceRegistration<?> hook;

    @Activate
    public PrinterComponent(BundleContext context) {
        hook = context.registerService(
                new String[] {FindHook.class.getName(), EventListenerHook.class.getName()},
                new PrinterHook(),
                FrameworkUtil.asDictionary(Map.of()));
    }

    @Deactivate
    void close() {
        hook.unregister();
    }
}
