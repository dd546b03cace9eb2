// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.ZonePlayback;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes everything that does not work as configured, one sentence for each problem. */
final class HealthReport {

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

    private HealthReport() {}

    /**
     * Lists the problems.
     *
     * @param files problems of configuration files, as complete sentences
     */
    static List<String> of(
            List<StripStatus> strips, List<ZoneStatus> zones, List<PluginStatus> plugins, List<String> files) {
        List<String> problems = new ArrayList<>();
        for (StripStatus strip : strips) {
            add(problems, "Strip '" + strip.id() + "'", STRIPS.get(strip.state()), strip.reason());
        }
        for (ZoneStatus zone : zones) {
            addZone(problems, zone.playback());
        }
        for (PluginStatus plugin : plugins) {
            add(problems, "Plugin '" + plugin.symbolicName() + "'", PLUGINS.get(plugin.state()), plugin.reason());
        }
        problems.addAll(files);
        return problems;
    }

    /** A zone that plays can have a reason as well: for example, one of its strips is not connected. */
    private static void addZone(List<String> problems, ZonePlayback playback) {
        String subject = "Zone '" + playback.layout().id() + "'";
        boolean plays = playback.state() == ZonePlayback.State.PLAYING || playback.state() == ZonePlayback.State.STATIC;
        if (plays && playback.reason() != null) {
            problems.add(subject + ": " + playback.reason());
        } else {
            add(problems, subject, ZONES.get(playback.state()), playback.reason());
        }
    }

    private static void add(List<String> problems, String subject, @Nullable String state, @Nullable String reason) {
        if (state != null) {
            problems.add(subject + " " + state + (reason == null ? "" : ": " + reason));
        }
    }
}
