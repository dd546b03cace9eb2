// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.zone;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.zone.ZoneLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Order of zones, counted from 1. */
public final class ZoneOrder {

    private ZoneOrder() {}

    /**
     * Returns the layouts whose order changes.
     *
     * @param present layouts of all zones in their present order
     * @param ids ids in their new order; those that are not named follow, in their present order
     * @throws ConfigurationException for field {@code order} if there is no such zone, or one is named twice
     */
    public static List<ZoneLayout> changed(List<ZoneLayout> present, List<String> ids) {
        Map<String, ZoneLayout> rest = new LinkedHashMap<>();
        present.forEach(layout -> rest.put(layout.id(), layout));
        List<ZoneLayout> ordered = new ArrayList<>();
        for (String id : ids) {
            ZoneLayout layout = rest.remove(id);
            if (layout == null) {
                throw refusal(id, present);
            }
            ordered.add(layout);
        }
        ordered.addAll(rest.values());
        List<ZoneLayout> changed = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).order() != i + 1) {
                changed.add(ordered.get(i).withOrder(i + 1));
            }
        }
        return changed;
    }

    private static ConfigurationException refusal(String id, List<ZoneLayout> present) {
        List<String> known = present.stream().map(ZoneLayout::id).toList();
        return new ConfigurationException(
                "order",
                known.contains(id)
                        ? "Zone '" + id + "' is named twice"
                        : "Zone '" + id + "' not found; available: "
                                + (known.isEmpty() ? "none" : String.join(", ", known)));
    }
}
