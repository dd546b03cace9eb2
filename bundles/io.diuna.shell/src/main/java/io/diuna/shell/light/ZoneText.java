// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.api.color.Rgb;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.platform.zone.ZoneShape;
import io.diuna.shell.command.TextTable;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Texts of zones. */
public final class ZoneText {

    /** Line that says that a change is not on the disk. */
    private static final String NOT_SAVED = "The change is not on the disk yet; health says why\n";

    private ZoneText() {}

    /** Returns the list of all zones. */
    static String list(List<ZoneStatus> zones) {
        TextTable table = new TextTable("ZONE", "RANGES", "ON", "BRIGHTNESS", "COLOR", "ANIMATION", "STATE", "REASON");
        for (ZoneStatus zone : zones) {
            ZoneLook look = zone.look();
            ZoneLayout layout = zone.playback().layout();
            table.row(
                    layout.id(),
                    ranges(layout),
                    look.on(),
                    look.brightness(),
                    Rgb.format(look.color()),
                    animation(look),
                    zone.playback().state(),
                    zone.playback().reason());
        }
        return table.toString();
    }

    /**
     * Returns one zone after a change.
     *
     * @param saved false if the change is not on the disk
     */
    public static String changed(ZoneStatus zone, boolean saved) {
        return one(zone) + saved(saved);
    }

    /** Returns a line if a change is not on the disk. */
    public static String saved(boolean saved) {
        return saved ? "" : NOT_SAVED;
    }

    /** Returns one zone. */
    static String one(ZoneStatus zone) {
        ZoneLook look = zone.look();
        ZoneLayout layout = zone.playback().layout();
        TextTable table = new TextTable()
                .row("id", layout.id())
                .row("label", layout.label())
                .row("ranges", ranges(layout))
                .row("pixels", layout.length())
                .row("shape", shape(layout.shape()))
                .row("on", look.on())
                .row("brightness", look.brightness())
                .row("color", Rgb.format(look.color()))
                .row("palette", look.palette())
                .row("animation", animation(look));
        new TreeMap<>(look.parameters()).forEach((id, value) -> table.row("parameters." + id, value));
        table.row("state", zone.playback().state());
        if (zone.playback().reason() != null) {
            table.row("reason", zone.playback().reason());
        }
        if (!zone.playback().waitingFor().isEmpty()) {
            table.row("waits for", String.join(", ", zone.playback().waitingFor()));
        }
        return table.toString();
    }

    private static String animation(ZoneLook look) {
        return Objects.requireNonNullElse(look.animation(), LookChange.NO_ANIMATION);
    }

    private static String ranges(ZoneLayout layout) {
        return layout.ranges().stream().map(ZoneRange::toString).collect(Collectors.joining(","));
    }

    private static String shape(ZoneShape shape) {
        if (shape instanceof LineShape line) {
            return line.mirror() ? "line, mirrored" : "line";
        }
        if (shape instanceof MatrixShape matrix) {
            return "matrix " + matrix.columns() + "x" + matrix.rows() + ", first pixel "
                    + matrix.corner().id() + ", rotation " + matrix.rotation()
                    + (matrix.serpentine() ? ", serpentine" : "");
        }
        return "points";
    }
}
