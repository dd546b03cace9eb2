// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Result of a recall.
 *
 * @param zones ids of the zones that show their look of the scene now
 * @param skipped why the others do not, as user-facing texts by zone id
 */
public record SceneRecall(List<String> zones, Map<String, String> skipped) {

    /** Copies list and map; their order stays. */
    public SceneRecall {
        zones = List.copyOf(zones);
        skipped = Collections.unmodifiableMap(new LinkedHashMap<>(skipped));
    }
}
