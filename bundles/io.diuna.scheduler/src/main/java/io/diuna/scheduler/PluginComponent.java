// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.scheduler.install.PluginInstaller;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Watches the plugin folder once the framework is up, and takes orders about plugins. Immediate: it has a job. */
@Component(service = PluginAdmin.class, immediate = true)
public final class PluginComponent implements PluginAdmin {

    private static final long LOOK_MILLIS = 500;

    private final BundleContext context;
    private final PluginInstaller host;
    private final PeriodicTask folder;
    private final boolean safeMode;

    @Activate
    public PluginComponent(@Reference SchedulerComponent scheduler, BundleContext context) {
        this.context = context;
        safeMode = Boolean.parseBoolean(context.getProperty("diuna.safemode"));
        Engine engine = scheduler.engine();
        host = PluginInstaller.over(
                context,
                dataFolder(context).resolve("plugins"),
                engine.pluginThread(),
                engine.registry(),
                engine.arrivals(),
                engine.quarantine(),
                engine.director()::animationsChanged);
        folder = new PeriodicTask(
                engine.tasks(), "diuna-plugin-folder", "Looks into the plugin folder", () -> LOOK_MILLIS, this::scan);
        folder.start();
    }

    @Deactivate
    void close() {
        folder.close();
    }

    @Override
    public List<PluginStatus> plugins() {
        return host.plugins();
    }

    @Override
    public PluginStatus install(InputStream jar) {
        return host.install(jar);
    }

    @Override
    public boolean remove(String symbolicName) {
        return host.remove(symbolicName);
    }

    @Override
    public boolean release(String symbolicName) {
        return host.release(symbolicName);
    }

    private void scan() {
        boolean up = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.ACTIVE;
        if (up && !safeMode) {
            host.scan();
        }
    }

    private static Path dataFolder(BundleContext context) {
        String data = context.getProperty("diuna.data");
        return Path.of(data == null ? "data" : data).toAbsolutePath();
    }
}
