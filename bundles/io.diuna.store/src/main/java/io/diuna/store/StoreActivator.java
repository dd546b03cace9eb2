// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import io.diuna.platform.control.ConfigurationValidator;
import io.diuna.platform.health.HealthCheck;
import io.diuna.store.file.Disk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.felix.cm.PersistenceManager;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.LoggerFactory;

/**
 * Registers the persistence manager that Configuration Admin waits for (framework property {@code felix.cm.pm}), and the
 * filter of what it delivers. A bundle activator, because DS components start only after configurations are available.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class StoreActivator implements BundleActivator {

    private static final String NAME = "diuna";

    @Override
    public void start(BundleContext context) {
        Path config = Path.of(Objects.requireNonNullElse(context.getProperty("diuna.data"), "data"), "config", "cm");
        FileProblems problems = new FileProblems(LoggerFactory.getLogger(ConfigurationStore.class));
        ServiceTracker<ConfigurationValidator, ConfigurationValidator> validators =
                new ServiceTracker<>(context, ConfigurationValidator.class, null);
        validators.open(); // the framework closes it with the bundle
        context.registerService(
                new String[] {PersistenceManager.class.getName(), HealthCheck.class.getName()},
                new CheckedConfigurations(
                        new ConfigurationStore(config.toAbsolutePath().normalize(), new Disk(), problems),
                        () -> List.of(validators.getServices(new ConfigurationValidator[0])),
                        System::nanoTime,
                        LoggerFactory.getLogger(CheckedConfigurations.class)),
                FrameworkUtil.asDictionary(Map.of(PersistenceManager.PROPERTY_NAME, NAME)));
        context.registerService(HealthCheck.class, problems, null);
        context.registerService(
                new String[] {
                    ConfigurationPlugin.class.getName(),
                    ConfigurationListener.class.getName(),
                    HealthCheck.class.getName()
                },
                new ConfigurationFilter(new Metatypes(context), LoggerFactory.getLogger(ConfigurationFilter.class)),
                null);
    }

    /** The framework unregisters the services. */
    @Override
    public void stop(BundleContext context) {}
}
