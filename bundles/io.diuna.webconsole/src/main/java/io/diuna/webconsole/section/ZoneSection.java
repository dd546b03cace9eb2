// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.zone.ZoneLook;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Section with a table of the zones: what they should show, and what they show. */
public final class ZoneSection {

    private ZoneSection() {}

    public static void write(Page page, LightControl control) {
        page.texts(
                "Zones",
                List.of("Zone", "On", "#Brightness", "Colour", "Palette", "Animation", "State", "Reason"),
                control.zones().stream().map(ZoneSection::zone).toList());
    }

    private static List<String> zone(ZoneStatus zone) {
        ZoneLook look = zone.look();
        return List.of(
                zone.playback().layout().id(),
                look.on() ? "on" : "off",
                String.format(Locale.ROOT, "%.0f %%", look.brightness()),
                String.format(Locale.ROOT, "#%06x", look.color() & 0xFFFFFF),
                look.palette(),
                Objects.requireNonNullElse(look.animation(), "solid colour"),
                zone.playback().state().name(),
                Objects.requireNonNullElse(zone.playback().reason(), ""));
    }
}
