// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.platform.zone.ZoneLook;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scene: a saved look of all or some zones. Immutable.
 *
 * @param id lower-case letters, digits and hyphens
 * @param label name for people
 * @param color packed {@code 0xRRGGBB} of its icon; null for none
 * @param looks the look of each zone, by zone id. The zones need not exist
 */
public record Scene(String id, String label, @Nullable Integer color, Map<String, ZoneLook> looks) {

    /** Copies the looks; their order stays. */
    public Scene {
        looks = Collections.unmodifiableMap(new LinkedHashMap<>(looks));
    }
}
