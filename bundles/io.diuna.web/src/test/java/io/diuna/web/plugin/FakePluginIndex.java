// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.plugin;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.DowngradeException;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.index.IndexLocation;
import io.diuna.platform.index.IndexedPlugin;
import io.diuna.platform.index.IndexedVersion;
import io.diuna.platform.index.PluginIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Index with one plugin. */
public final class FakePluginIndex implements PluginIndex {

    public final List<String> calls = new ArrayList<>();

    @Override
    public List<IndexedPlugin> search(String text) {
        calls.add("search " + text);
        IndexedVersion version = new IndexedVersion(
                "1.2.0",
                new TreeMap<>(Map.of("io.diuna.api.animation", "[2.1,3)")),
                17,
                1000,
                "0".repeat(64),
                "CN=Jane",
                null);
        return List.of(new IndexedPlugin(
                "org.snake",
                "Snake",
                "It crawls.",
                "Jane",
                "MIT",
                "https://snake.example",
                Map.of("snake", "Snake"),
                List.of("game"),
                true,
                "/club",
                List.of(version),
                "1.2.0",
                "1.1.0",
                true));
    }

    @Override
    public List<IndexLocation> locations() {
        return List.of(
                new IndexLocation("/club", 1, Instant.parse("2026-11-30T10:00:00Z"), null),
                new IndexLocation("https://x.example/", 0, null, "Plugin index https://x.example/ cannot be read"));
    }

    @Override
    public void refresh() {
        calls.add("refresh");
    }

    @Override
    public PluginStatus install(String name, @Nullable String version) {
        calls.add("install " + name + " " + version);
        if (name.equals("older")) {
            throw DowngradeException.ofIndex("older", "2.0.0", "1.0.0");
        }
        if (name.equals("changed")) {
            throw new ConfigurationException("file", "It is not the one that the index describes");
        }
        return new PluginStatus(name, "1.2.0", PluginStatus.State.ACTIVE, null, List.of(), name + ".jar", false);
    }

    @Override
    public Optional<byte[]> preview(String name) {
        return name.equals("org.snake") ? Optional.of(new byte[] {1, 2, 3}) : Optional.empty();
    }
}
