// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.platform.control.PluginStatus;
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
}
