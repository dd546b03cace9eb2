// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plugin in an index.
 *
 * @param name symbolic name
 * @param label display name
 * @param animations labels of its animations by id, in their order
 * @param tags words to find it by
 * @param preview path of its picture, relative to the index; null if there is none
 * @param versions its versions, the newest first
 */
public record PluginEntry(
        String name,
        String label,
        String description,
        String author,
        String license,
        String homepage,
        Map<String, String> animations,
        List<String> tags,
        @Nullable String preview,
        List<VersionEntry> versions) {

    /** Copies the collections. */
    public PluginEntry {
        animations = Collections.unmodifiableMap(new LinkedHashMap<>(animations));
        tags = List.copyOf(tags);
        versions = List.copyOf(versions);
    }
}
