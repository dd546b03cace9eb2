// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Health check of strips, zones and plugins: each whose state or reason tells a problem. */
@Component
public final class PlaybackHealth implements HealthCheck {

    private static final Map<StripStatus.State, String> STRIPS = Map.of(
            StripStatus.State.DEGRADED, "has problems",
            StripStatus.State.BACKOFF, "is offline",
            StripStatus.State.STUCK, "does not respond",
            StripStatus.State.UNAVAILABLE, "is unavailable");
    private static final Map<ZonePlayback.State, String> ZONES = Map.of(
            ZonePlayback.State.FAILED, "shows a solid colour",
            ZonePlayback.State.QUARANTINED, "shows a solid colour");
    private static final Map<PluginStatus.State, String> PLUGINS = Map.of(
            PluginStatus.State.DEGRADED, "has problems",
            PluginStatus.State.FAILED, "failed",
            PluginStatus.State.QUARANTINED, "is disabled after repeated errors");

    private final FrameMonitor monitor;
    private final LightControl control;
    private final PluginAdmin plugins;

    @Activate
    public PlaybackHealth(
            @Reference FrameMonitor monitor, @Reference LightControl control, @Reference PluginAdmin plugins) {
        this.monitor = monitor;
        this.control = control;
        this.plugins = plugins;
    }

    @Override
    public List<HealthProblem> problems() {
        List<HealthProblem> problems = new ArrayList<>();
        for (StripStatus strip : monitor.strips()) {
            add(problems, "strip", strip.id(), STRIPS.get(strip.state()), strip.reason());
        }
        for (ZoneStatus zone : control.zones()) {
            addZone(problems, zone.playback());
        }
        for (PluginStatus plugin : plugins.plugins()) {
            add(problems, "plugin", plugin.symbolicName(), PLUGINS.get(plugin.state()), plugin.reason());
        }
        return problems;
    }

    /** A zone that plays can have a reason as well: for example, one of its strips is not connected. */
    private static void addZone(List<HealthProblem> problems, ZonePlayback playback) {
        String id = playback.layout().id();
        boolean plays = playback.state() == ZonePlayback.State.PLAYING || playback.state() == ZonePlayback.State.STATIC;
        if (plays && playback.reason() != null) {
            problems.add(HealthProblem.of("zone", subject("zone", id), "Zone '" + id + "': " + playback.reason()));
        } else {
            add(problems, "zone", id, ZONES.get(playback.state()), playback.reason());
        }
    }

    private static void add(
            List<HealthProblem> problems, String kind, String id, @Nullable String state, @Nullable String reason) {
        if (state != null) {
            String subject = subject(kind, id);
            String start = Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
            problems.add(HealthProblem.of(kind, subject, start + " " + state + (reason == null ? "" : ": " + reason)));
        }
    }

    private static String subject(String kind, String id) {
        return kind + " '" + id + "'";
    }
}
