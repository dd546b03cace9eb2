// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.scheduler.isolation.BundleIsolation;
import io.diuna.scheduler.isolation.BundleOrigin;
import io.diuna.scheduler.isolation.BundleSnapshot;
import io.diuna.scheduler.isolation.IsolationPolicy;
import io.diuna.scheduler.isolation.ServiceDispatches;
import io.diuna.scheduler.isolation.ServiceIsolation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Shell of the {@link IsolationPolicy}. It has no references and no configuration, so that it lasts as long as its bundle. It
 * registers the hooks itself: the framework calls them wherever a service is looked for, and must not wait there for
 * Declarative Services.
 */
@Component(service = IsolationComponent.class, immediate = true)
public final class IsolationComponent {

    private final IsolationPolicy policy;
    private final ServiceDispatches dispatches = new ServiceDispatches(System::nanoTime);
    private final BundleContext context;
    private final BundleSnapshot bundles;
    private final List<ServiceRegistration<?>> hooks;

    @Activate
    public IsolationComponent(BundleContext context) {
        this.context = context;
        Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        policy = new IsolationPolicy(new BundleOrigin(
                framework.adapt(FrameworkStartLevel.class).getInitialBundleStartLevel(),
                context.getProperty(BundleOrigin.TRUSTED_LOCATIONS)));
        bundles = new BundleSnapshot(context, policy::isThirdParty);
        context.addBundleListener(bundles);
        hooks = List.of(
                register(
                        context,
                        new ServiceIsolation(policy, dispatches),
                        org.osgi.framework.hooks.service.FindHook.class,
                        org.osgi.framework.hooks.service.EventListenerHook.class),
                register(
                        context,
                        new BundleIsolation(policy),
                        org.osgi.framework.hooks.bundle.FindHook.class,
                        org.osgi.framework.hooks.bundle.EventHook.class));
    }

    IsolationPolicy policy() {
        return policy;
    }

    BundleSnapshot bundles() {
        return bundles;
    }

    ServiceDispatches dispatches() {
        return dispatches;
    }

    @Deactivate
    void close() {
        hooks.forEach(ServiceRegistration::unregister);
        context.removeBundleListener(bundles);
    }

    private static ServiceRegistration<?> register(BundleContext context, Object hook, Class<?>... types) {
        return context.registerService(
                Stream.of(types).map(Class::getName).toArray(String[]::new),
                hook,
                FrameworkUtil.asDictionary(Map.of()));
    }
}
