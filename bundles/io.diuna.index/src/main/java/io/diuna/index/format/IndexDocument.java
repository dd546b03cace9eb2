// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.format;

import java.util.List;
import java.util.Optional;

/**
 * Content of an index.
 *
 * @param plugins plugins in the order of the index; their names differ
 */
public record IndexDocument(List<PluginEntry> plugins) {

    /** Name of its file in a folder, and below an address that ends with a slash. */
    public static final String FILE = "index.json";

    /** Largest index in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    /** Largest picture of a plugin in bytes. */
    public static final int MOST_PREVIEW_BYTES = 1 << 20;

    /** Largest jar in bytes, as for an upload. */
    public static final int MOST_JAR_BYTES = 32 << 20;

    /** Copies the list. */
    public IndexDocument {
        plugins = List.copyOf(plugins);
    }

    /** Returns the plugin of a symbolic name. */
    public Optional<PluginEntry> find(String name) {
        return plugins.stream().filter(plugin -> plugin.name().equals(name)).findFirst();
    }
}
