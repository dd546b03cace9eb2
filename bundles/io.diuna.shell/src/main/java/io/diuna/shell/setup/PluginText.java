// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.api.DiunaException;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.index.IndexedPlugin;
import io.diuna.shell.command.TextTable;
import java.util.List;

/** Texts of plugins. */
final class PluginText {

    private PluginText() {}

    static String list(List<PluginStatus> plugins) {
        TextTable table = new TextTable("PLUGIN", "VERSION", "STATE", "ANIMATIONS", "FILE", "REASON");
        for (PluginStatus plugin : plugins) {
            table.row(
                    plugin.symbolicName(),
                    plugin.version(),
                    plugin.state(),
                    String.join(", ", plugin.animations()),
                    plugin.builtIn() ? "built in" : plugin.file(),
                    plugin.reason());
            plugin.quarantined().forEach((animation, reason) -> table.row("", "", "disabled", animation, "", reason));
        }
        return table.toString();
    }

    /** Returns a list of plugins of the index. */
    static String published(List<IndexedPlugin> plugins) {
        TextTable table = new TextTable("PLUGIN", "VERSION", "INSTALLED", "ABOUT");
        for (IndexedPlugin plugin : plugins) {
            String about =
                    plugin.description().isEmpty() ? plugin.label() : plugin.label() + ": " + plugin.description();
            table.row(
                    plugin.name(),
                    plugin.offered() == null ? "none" : plugin.offered(),
                    plugin.hasUpdate() ? plugin.installed() + ", update" : plugin.installed(),
                    plugin.offered() == null ? plugin.versions().get(0).reason() : about);
        }
        return table.toString();
    }

    /** Returns the plugin if it runs, or throws why it does not. */
    static PluginStatus verdict(PluginStatus plugin) {
        return switch (plugin.state()) {
            case ACTIVE, DEGRADED, STOPPED, STARTING -> plugin;
            case FAILED, QUARANTINED ->
                throw new DiunaException(plugin.symbolicName() + " " + plugin.version()
                        + " is installed, but does not run: " + plugin.reason());
        };
    }
}
