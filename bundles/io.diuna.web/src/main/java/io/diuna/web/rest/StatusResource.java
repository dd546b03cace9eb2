// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.ConfigurationFiles;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.StripStatus;
import io.diuna.web.http.Response;
import io.diuna.web.json.StatusJson;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** How Diuna does. */
public final class StatusResource {

    private final String version;
    private final LongSupplier uptimeSeconds;
    private final Supplier<FrameMonitor> monitor;
    private final Supplier<LightControl> control;
    private final Supplier<PluginAdmin> admin;
    private final Supplier<ConfigurationFiles> files;

    /**
     * @param version the version of the distribution
     * @param uptimeSeconds for how long it has been running
     */
    public StatusResource(
            String version,
            LongSupplier uptimeSeconds,
            Supplier<FrameMonitor> monitor,
            Supplier<LightControl> control,
            Supplier<PluginAdmin> admin,
            Supplier<ConfigurationFiles> files) {
        this.version = version;
        this.uptimeSeconds = uptimeSeconds;
        this.monitor = monitor;
        this.control = control;
        this.admin = admin;
        this.files = files;
    }

    /** What can be asked for. */
    public List<Route> routes() {
        return List.of(Route.of("GET", "v1/status", Scope.CONTROL, null, call -> status()));
    }

    private Response status() {
        List<StripStatus> strips = monitor.get().strips();
        List<ZoneStatus> zones = control.get().zones();
        List<PluginStatus> plugins = admin.get().plugins();
        int active = (int) plugins.stream()
                .filter(plugin -> plugin.state() == PluginStatus.State.ACTIVE)
                .count();
        return Response.ok(StatusJson.write(
                version,
                uptimeSeconds.getAsLong(),
                monitor.get().status(),
                new StatusJson.Counts(zones.size(), strips.size(), active),
                HealthReport.of(strips, zones, plugins, files.get().problems())));
    }
}
