// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import io.diuna.api.ConfigurationException;
import java.util.List;

/**
 * Free layout: coordinates for each pixel.
 *
 * @param points coordinates in the order of the wiring, in any unit; renderers see them as shares of the whole extent
 */
public record PointShape(List<ZonePoint> points) implements ZoneShape {

    /** Copies the list. */
    public PointShape {
        points = List.copyOf(points);
    }

    @Override
    public void check(String zone, int groups) {
        if (points.size() != groups) {
            throw new ConfigurationException(
                    "points",
                    "There are " + points.size() + " points, but zone '" + zone + "' has " + groups
                            + " pixels; give each pixel one point");
        }
    }
}
