// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.index.IndexLocation;
import io.diuna.platform.index.IndexedPlugin;
import io.diuna.platform.index.IndexedVersion;
import io.diuna.platform.index.PluginIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Index whose plugins and locations the test sets. */
final class FakeIndex implements PluginIndex {

    final List<IndexedPlugin> plugins = new ArrayList<>();
    final List<IndexLocation> locations = new ArrayList<>(List.of(new IndexLocation("/club", 1, null, null)));
    final List<String> calls = new ArrayList<>();

    void put(String name, @Nullable String offered, @Nullable String installed) {
        IndexedVersion version = new IndexedVersion(
                "1.2.0", new TreeMap<>(), 17, 1, "0".repeat(64), null, offered == null ? "It needs Java 25" : null);
        plugins.add(new IndexedPlugin(
                name,
                "Label of " + name,
                "",
                "",
                "",
                "",
                Map.of(),
                List.of(),
                false,
                "/club",
                List.of(version),
                offered,
                installed,
                installed != null && offered != null && !installed.equals(offered)));
    }

    @Override
    public List<IndexedPlugin> search(String text) {
        return plugins.stream().filter(plugin -> plugin.name().contains(text)).toList();
    }

    @Override
    public List<IndexLocation> locations() {
        return locations;
    }

    @Override
    public void refresh() {
        calls.add("refresh");
    }

    @Override
    public PluginStatus install(String name, @Nullable String version) {
        calls.add(name + " " + version);
        if (name.equals("org.changed")) {
            throw new ConfigurationException("file", "The file of org.changed is not the one of the index");
        }
        PluginStatus.State state = name.equals("org.broken") ? PluginStatus.State.FAILED : PluginStatus.State.ACTIVE;
        return new PluginStatus(name, "1.2.0", state, "Its start failed", List.of(), name + ".jar", false);
    }

    @Override
    public Optional<byte[]> preview(String name) {
        return Optional.empty();
    }
}
