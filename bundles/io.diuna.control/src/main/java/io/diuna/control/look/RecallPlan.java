// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.api.DiunaException;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.zone.ZoneLook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Plan of a recall: the looks that can be shown now.
 *
 * @param looks looks by zone id, in canonical form
 * @param recall result of the recall
 */
record RecallPlan(Map<String, ZoneLook> looks, SceneRecall recall) {

    /** @param check validates the look of a zone, or throws a {@link DiunaException}: then the zone is skipped */
    static RecallPlan of(Map<String, ZoneLook> wanted, BiFunction<String, ZoneLook, ZoneLook> check) {
        Map<String, ZoneLook> valid = new LinkedHashMap<>();
        Map<String, String> skipped = new LinkedHashMap<>();
        wanted.forEach((id, look) -> {
            try {
                valid.put(id, check.apply(id, look));
            } catch (DiunaException e) {
                skipped.put(id, String.valueOf(e.getMessage()));
            }
        });
        return new RecallPlan(valid, new SceneRecall(List.copyOf(valid.keySet()), skipped));
    }
}
