// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

/** Shape of a zone: the arrangement of the groups of pixels on its strips, in the order of the wiring. */
public sealed interface ZoneShape permits LineShape, MatrixShape, PointShape {

    /**
     * Returns the number of pixels that renderers draw.
     *
     * @param groups number of groups
     */
    default int length(int groups) {
        return groups;
    }

    /**
     * Checks that there are as many groups as the shape needs.
     *
     * @param zone id of the zone, for the message
     * @param groups number of groups
     * @throws io.diuna.api.ConfigurationException if there are more or fewer
     */
    default void check(String zone, int groups) {}
}
