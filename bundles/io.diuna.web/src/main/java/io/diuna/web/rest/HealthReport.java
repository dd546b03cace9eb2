// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.ZonePlayback;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts into words what is not as it should be. */
final class HealthReport {

    private static final Set<ZonePlayback.State> DARK =
            Set.of(ZonePlayback.State.FAILED, ZonePlayback.State.QUARANTINED);
    private static final Set<ZonePlayback.State> LIT = Set.of(ZonePlayback.State.PLAYING, ZonePlayback.State.STATIC);
    private static final Set<PluginStatus.State> DOWN =
            Set.of(PluginStatus.State.FAILED, PluginStatus.State.QUARANTINED);

    private HealthReport() {}

    static List<String> of(
            List<StripStatus> strips, List<ZoneStatus> zones, List<PluginStatus> plugins, List<String> files) {
        List<String> problems = new ArrayList<>();
        for (StripStatus strip : strips) {
            if (strip.state() != StripStatus.State.OK) {
                problems.add(words("Strip", strip.id(), strip.state(), strip.reason()));
            }
        }
        for (ZoneStatus zone : zones) {
            ZonePlayback show = zone.playback();
            if (DARK.contains(show.state())) {
                problems.add(words("Zone", show.layout().id(), show.state(), show.reason()));
            } else if (LIT.contains(show.state()) && show.reason() != null) {
                problems.add("Zone '" + show.layout().id() + "': " + show.reason());
            }
        }
        for (PluginStatus plugin : plugins) {
            if (DOWN.contains(plugin.state())) {
                problems.add(words("Plugin", plugin.symbolicName(), plugin.state(), plugin.reason()));
            }
        }
        problems.addAll(files);
        return problems;
    }

    private static String words(String what, String id, Enum<?> state, @Nullable String reason) {
        return what + " '" + id + "' is " + state.name() + (reason == null ? "" : ": " + reason);
    }
}
