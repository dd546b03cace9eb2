// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plugin of an index. All texts are those of the index, and are not checked.
 *
 * @param name symbolic name
 * @param label display name
 * @param description one sentence about what it does; may be empty
 * @param author who made it; may be empty
 * @param license identifier of its licence; may be empty
 * @param homepage http or https address; may be empty
 * @param animations labels of its animations by id, in their order
 * @param tags words to find it by
 * @param hasPreview true if it has a picture
 * @param location location of the index that it is from
 * @param versions its versions, the newest first
 * @param offered newest version that runs here; null if none does
 * @param installed version that is installed; null if none is
 * @param hasUpdate true if the offered version is higher than the installed one
 */
public record IndexedPlugin(
        String name,
        String label,
        String description,
        String author,
        String license,
        String homepage,
        Map<String, String> animations,
        List<String> tags,
        boolean hasPreview,
        String location,
        List<IndexedVersion> versions,
        @Nullable String offered,
        @Nullable String installed,
        boolean hasUpdate) {

    /** Copies the collections. */
    public IndexedPlugin {
        animations = Collections.unmodifiableMap(new LinkedHashMap<>(animations));
        tags = List.copyOf(tags);
        versions = List.copyOf(versions);
    }
}
