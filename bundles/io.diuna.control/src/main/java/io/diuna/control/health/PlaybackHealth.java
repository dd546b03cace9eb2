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

    private static final Map<StripStatus.State, Kind> STRIPS = Map.of(
            StripStatus.State.DEGRADED,
                    new Kind(" has problems", "Correct its configuration, or check its wiring, controller and network"),
            StripStatus.State.BACKOFF,
                    new Kind(
                            " is offline",
                            "Check power, wiring and network of its controller; Diuna tries again by itself"),
            StripStatus.State.STUCK,
                    new Kind(
                            " does not respond",
                            "Check its controller; if it stays so, update its driver or restart Diuna"),
            StripStatus.State.UNAVAILABLE,
                    new Kind(" is unavailable", "Correct its configuration, or install its driver"));
    private static final Kind UNSEEN = new Kind(
            "", "Connect the strip or change the layout of the zone; if its animation is too slow, choose another one");
    private static final Map<ZonePlayback.State, Kind> ZONES = Map.of(
            ZonePlayback.State.PLAYING,
            UNSEEN,
            ZonePlayback.State.STATIC,
            UNSEEN,
            ZonePlayback.State.FAILED,
            new Kind(
                    " shows a solid colour",
                    "Choose another animation, or update its plugin; it is tried again by itself"),
            ZonePlayback.State.QUARANTINED,
            new Kind(" shows a solid colour", "Choose another animation, or update or re-enable its plugin"));
    private static final Map<PluginStatus.State, Kind> PLUGINS = Map.of(
            PluginStatus.State.DEGRADED, new Kind(" has problems", "Update the plugin, or report this to its author"),
            PluginStatus.State.FAILED, new Kind(" failed", "Install another version of the plugin, or remove it"),
            PluginStatus.State.QUARANTINED,
                    new Kind(
                            " is disabled after repeated errors",
                            "Update the plugin, or re-enable it in the list of plugins"));

    /**
     * Kind of problem.
     *
     * @param clause what follows the subject
     * @param remedy what to do if the reason does not say it
     */
    private record Kind(String clause, String remedy) {}

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
        boolean plays = playback.state() == ZonePlayback.State.PLAYING || playback.state() == ZonePlayback.State.STATIC;
        if (!plays || playback.reason() != null) {
            add(problems, "zone", playback.layout().id(), ZONES.get(playback.state()), playback.reason());
        }
    }

    private static void add(
            List<HealthProblem> problems, String code, String id, @Nullable Kind kind, @Nullable String reason) {
        if (kind != null) {
            String subject = subject(code, id);
            String start = Character.toUpperCase(subject.charAt(0)) + subject.substring(1) + kind.clause();
            String text = reason == null ? start : start + ": " + reason;
            problems.add(HealthProblem.of(code, subject, text, kind.remedy()));
        }
    }

    private static String subject(String kind, String id) {
        return kind + " '" + id + "'";
    }
}
