// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.PluginUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Section with a table of the plugins: state with its reason, use, and a button to enable what was disabled. */
public final class PluginSection {

    private static final double MEGA = 1e6;

    private PluginSection() {}

    public static void write(Page page, PluginAdmin plugins) {
        List<List<Cell>> rows = new ArrayList<>();
        for (PluginStatus plugin : plugins.plugins()) {
            rows.add(plugin(plugin));
            plugin.quarantined().forEach((animation, reason) -> rows.add(animation(plugin, animation, reason)));
        }
        page.table(
                "Plugins",
                List.of("Plugin", "Version", "State", "Animations", "#Processor", "#Allocates", "Reason", "Action"),
                rows);
    }

    private static List<Cell> plugin(PluginStatus plugin) {
        boolean isDisabled = plugin.state() == PluginStatus.State.QUARANTINED;
        return List.of(
                Cell.text(plugin.symbolicName()),
                Cell.text(plugin.version()),
                Cell.text(plugin.state().name()),
                Cell.text(String.join(", ", plugin.animations())),
                Cell.text(processor(plugin.usage())),
                Cell.text(allocation(plugin.usage())),
                Cell.text(Objects.requireNonNullElse(plugin.reason(), "")),
                isDisabled ? Cell.button("Enable", Map.of("plugin", plugin.symbolicName())) : Cell.text(""));
    }

    private static List<Cell> animation(PluginStatus plugin, String animation, String reason) {
        Cell nothing = Cell.text("");
        return List.of(
                nothing,
                nothing,
                Cell.text("DISABLED"),
                Cell.text(animation),
                nothing,
                nothing,
                Cell.text(reason),
                Cell.button("Enable", Map.of("plugin", plugin.symbolicName(), "animation", animation)));
    }

    private static String processor(@Nullable PluginUsage usage) {
        return usage == null
                ? ""
                : String.format(
                        Locale.ROOT, "%.1f %%", 100 * (usage.renderCpu() + usage.callCpu() + usage.threadCpu()));
    }

    private static String allocation(@Nullable PluginUsage usage) {
        return usage == null ? "" : String.format(Locale.ROOT, "%.1f MB/s", usage.bytesPerSecond() / MEGA);
    }
}
