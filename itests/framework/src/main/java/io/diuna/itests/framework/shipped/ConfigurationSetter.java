// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.shipped;

import java.lang.reflect.Method;
import java.util.Dictionary;
import org.apache.sling.feature.Configuration;
import org.apache.sling.feature.Configurations;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/**
 * Hands the feature's configurations to the configuration admin in the moment in which it appears, as the launcher does:
 * before a bundle of a higher start level can ask for them. It is an activator of the system bundle, and its classes are
 * from outside, where the admin's are not known; so the admin is called by reflection.
 */
final class ConfigurationSetter implements BundleActivator {

    private static final String PACKAGE = "org.osgi.service.cm.";
    private static final String ADMIN = PACKAGE + "ConfigurationAdmin";

    private final Configurations configurations;
    private boolean done;

    ConfigurationSetter(Configurations configurations) {
        this.configurations = configurations;
    }

    @Override
    public void start(BundleContext context) throws Exception {
        ServiceListener listener = event -> {
            if (event.getType() == ServiceEvent.REGISTERED) {
                configure(context, event.getServiceReference());
            }
        };
        context.addServiceListener(listener, "(objectClass=" + ADMIN + ")");
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the listener with it.
    }

    private synchronized void configure(BundleContext context, ServiceReference<?> reference) {
        Object admin = context.getService(reference);
        if (done || admin == null) {
            return;
        }
        done = true;
        try {
            for (Configuration configuration : configurations) {
                set(admin, configuration);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The feature's configurations could not be set", e);
        } finally {
            context.ungetService(reference);
        }
    }

    private static void set(Object admin, Configuration configuration) throws ReflectiveOperationException {
        ClassLoader loader = admin.getClass().getClassLoader();
        Class<?> type = loader.loadClass(ADMIN);
        @Nullable Object target;
        if (configuration.isFactoryConfiguration()) {
            Method get = type.getMethod("getFactoryConfiguration", String.class, String.class, String.class);
            target = get.invoke(admin, configuration.getFactoryPid(), configuration.getName(), null);
        } else {
            Method get = type.getMethod("getConfiguration", String.class, String.class);
            target = get.invoke(admin, configuration.getPid(), null);
        }
        loader.loadClass(PACKAGE + "Configuration")
                .getMethod("update", Dictionary.class)
                .invoke(target, configuration.getConfigurationProperties());
    }
}
