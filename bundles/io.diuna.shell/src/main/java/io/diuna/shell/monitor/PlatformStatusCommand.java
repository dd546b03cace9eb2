// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.monitor;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.health.HealthMonitor;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code status}: prints version, uptime, frame rate, counts and health. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "status", summary = "Prints version, uptime, frame rate, counts and health")
public final class PlatformStatusCommand implements AdminCommand {

    private final String version;
    private final Supplier<Duration> uptime;
    private final FrameMonitor monitor;
    private final LightControl control;
    private final PluginAdmin plugins;
    private final HealthMonitor health;

    @Activate
    public PlatformStatusCommand(
            BundleContext context,
            @Reference FrameMonitor monitor,
            @Reference LightControl control,
            @Reference PluginAdmin plugins,
            @Reference HealthMonitor health) {
        this(
                Objects.requireNonNullElse(context.getProperty("diuna.version"), "?"),
                () -> Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                monitor,
                control,
                plugins,
                health);
    }

    PlatformStatusCommand(
            String version,
            Supplier<Duration> uptime,
            FrameMonitor monitor,
            LightControl control,
            PluginAdmin plugins,
            HealthMonitor health) {
        this.version = version;
        this.uptime = uptime;
        this.monitor = monitor;
        this.control = control;
        this.plugins = plugins;
        this.health = health;
    }

    @Override
    public String run(List<String> words) {
        Words.none(words);
        FrameStatus frame = monitor.status();
        long active = plugins.plugins().stream()
                .map(PluginStatus::state)
                .filter(state -> state == PluginStatus.State.ACTIVE || state == PluginStatus.State.DEGRADED)
                .count();
        return new TextTable()
                        .row("version", version)
                        .row("up", up())
                        .row("fps", frame.fps())
                        .row("missed", frame.missed())
                        .row("zones", control.zones().size())
                        .row("strips", monitor.strips().size())
                        .row("plugins", active)
                + HealthCommand.text(health.problems());
    }

    private String up() {
        return Duration.ofSeconds(uptime.get().toSeconds())
                .toString()
                .substring(2)
                .toLowerCase(Locale.ROOT);
    }
}
