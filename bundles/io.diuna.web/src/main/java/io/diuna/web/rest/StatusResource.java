// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.health.HealthMonitor;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.StatusJson;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.LongSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/status}: version, uptime, frame statistics and health. */
@Component
public final class StatusResource implements RestResource {

    private final String version;
    private final LongSupplier uptimeSeconds;
    private final FrameMonitor monitor;
    private final LightControl control;
    private final PluginAdmin plugins;
    private final HealthMonitor health;

    @Activate
    public StatusResource(
            BundleContext context,
            @Reference FrameMonitor monitor,
            @Reference LightControl control,
            @Reference PluginAdmin plugins,
            @Reference HealthMonitor health) {
        this(
                PlatformVersion.of(context),
                () -> ManagementFactory.getRuntimeMXBean().getUptime() / 1000,
                monitor,
                control,
                plugins,
                health);
    }

    /**
     * @param version version of the distribution
     * @param uptimeSeconds time since the start of the virtual machine, in seconds
     */
    public StatusResource(
            String version,
            LongSupplier uptimeSeconds,
            FrameMonitor monitor,
            LightControl control,
            PluginAdmin plugins,
            HealthMonitor health) {
        this.version = version;
        this.uptimeSeconds = uptimeSeconds;
        this.monitor = monitor;
        this.control = control;
        this.plugins = plugins;
        this.health = health;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(RestRoute.of("GET", "v1/status", Scope.CONTROL, request -> get()));
    }

    private RestResponse get() {
        List<PluginStatus> all = plugins.plugins();
        int active = (int) all.stream()
                .map(PluginStatus::state)
                .filter(state -> state == PluginStatus.State.ACTIVE || state == PluginStatus.State.DEGRADED)
                .count();
        return JsonResponses.ok(StatusJson.write(
                version,
                uptimeSeconds.getAsLong(),
                monitor.status(),
                new StatusJson.Counts(control.zones().size(), monitor.strips().size(), active),
                health.problems().stream().map(HealthProblem::text).toList()));
    }
}
