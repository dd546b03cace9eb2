// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

/** How the pixels of a zone lie, that is: the groups of pixels on its strips, in the order of the wiring. */
public sealed interface ZoneShape permits LineShape, MatrixShape, PointShape {

    /**
     * How many pixels renderers draw.
     *
     * @param groups how many groups there are
     */
    default int length(int groups) {
        return groups;
    }

    /**
     * Checks that there are as many groups as the shape needs.
     *
     * @param zone the zone's id, for the message
     * @param groups how many groups there are
     * @throws io.diuna.api.ConfigurationException when there are more or fewer
     */
    default void check(String zone, int groups) {}
}
