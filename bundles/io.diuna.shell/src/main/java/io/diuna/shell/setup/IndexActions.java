// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.api.DiunaException;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.index.IndexLocation;
import io.diuna.platform.index.IndexedPlugin;
import io.diuna.platform.index.PluginIndex;
import io.diuna.shell.command.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Actions of {@code plugin} on the plugin index.
 *
 * @param index the index; null while it is away
 */
record IndexActions(@Nullable PluginIndex index) {

    private PluginIndex present() {
        PluginIndex present = index;
        if (present == null) {
            throw new DiunaException("The plugin index does not run; start the bundle io.diuna.index");
        }
        return present;
    }

    String search(String text, boolean isRefreshed) {
        PluginIndex present = present();
        if (isRefreshed) {
            present.refresh();
        }
        List<IndexedPlugin> plugins = present.search(text);
        List<IndexLocation> locations = present.locations();
        List<String> problems = locations.stream()
                .map(IndexLocation::problem)
                .filter(Objects::nonNull)
                .toList();
        if (locations.isEmpty()) {
            throw new DiunaException(
                    "There is no plugin index; set 'locations' of the configuration io.diuna.plugin.index");
        }
        if (locations.stream().allMatch(location -> location.plugins() == 0) && !problems.isEmpty()) {
            throw new DiunaException(String.join("\n", problems));
        }
        String list = plugins.isEmpty() ? "No plugin has '" + text + "'\n" : PluginText.published(plugins);
        return problems.isEmpty() ? list : list + String.join("\n", problems) + "\n";
    }

    /** @param plugin name, or name and version with an {@code @} between them */
    PluginStatus install(String plugin) {
        int at = plugin.indexOf('@');
        return at < 0
                ? present().install(plugin, null)
                : present().install(plugin.substring(0, at), plugin.substring(at + 1));
    }

    /** Updates all plugins that have an update; the others go on if one fails. */
    String updateAll() {
        List<IndexedPlugin> due =
                present().search("").stream().filter(IndexedPlugin::hasUpdate).toList();
        List<PluginStatus> updated = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (IndexedPlugin plugin : due) {
            try {
                updated.add(PluginText.verdict(present().install(plugin.name(), null)));
            } catch (DiunaException e) {
                failures.add(plugin.name() + ": " + e.getMessage());
            }
        }
        if (!failures.isEmpty()) {
            throw new DiunaException(
                    updated.size() + " of " + due.size() + " plugins are updated. " + String.join("; ", failures));
        }
        return due.isEmpty() ? "All plugins of the index are up to date\n" : PluginText.list(updated);
    }

    String update(String name) {
        IndexedPlugin plugin = Words.found(
                present().search("").stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst(),
                "plugin in the index",
                name);
        if (plugin.installed() == null) {
            throw new DiunaException("Plugin '" + name + "' is not installed; use plugin install " + name);
        }
        return plugin.hasUpdate()
                ? PluginText.list(List.of(PluginText.verdict(present().install(name, null))))
                : name + " " + plugin.installed() + " is up to date\n";
    }

    /** Returns the names of plugins to complete a word with. */
    List<String> names(Predicate<IndexedPlugin> condition) {
        return index == null
                ? List.of()
                : index.search("").stream()
                        .filter(condition)
                        .map(IndexedPlugin::name)
                        .toList();
    }
}
