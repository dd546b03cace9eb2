// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.state.StateStore;
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

/** Shell of the {@link PluginInstaller}. Immediate, since it scans the plugin folder whether its service is used or not. */
@Component(service = PluginAdmin.class, immediate = true)
public final class PluginComponent implements PluginAdmin {

    private static final long SCAN_MILLIS = 500;

    private final BundleContext context;
    private final PluginInstaller installer;
    private final PeriodicTask folder;

    @Activate
    public PluginComponent(
            @Reference SchedulerComponent scheduler, @Reference StateStore store, BundleContext context) {
        this.context = context;
        Engine engine = scheduler.engine();
        installer = new PluginInstaller(
                context,
                dataFolder(context).resolve("plugins"),
                store,
                engine.pluginRuntime(),
                Boolean.parseBoolean(context.getProperty("diuna.safemode")));
        folder = new PeriodicTask(
                engine.tasks(), "diuna-plugin-folder", "Scans the plugin folder", () -> SCAN_MILLIS, this::scan);
        folder.start();
    }

    @Deactivate
    void close() {
        folder.close();
    }

    @Override
    public List<PluginStatus> plugins() {
        return installer.plugins();
    }

    @Override
    public PluginStatus install(InputStream jar) {
        return installer.install(jar);
    }

    @Override
    public boolean remove(String symbolicName) {
        return installer.remove(symbolicName);
    }

    @Override
    public boolean release(String symbolicName) {
        return installer.release(symbolicName);
    }

    /** Waits for the framework to be started, so that plugins start after all bundles of the distribution. */
    private void scan() {
        if (context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.ACTIVE) {
            installer.scan();
        }
    }

    private static Path dataFolder(BundleContext context) {
        String data = context.getProperty("diuna.data");
        return Path.of(data == null ? "data" : data).toAbsolutePath();
    }
}
