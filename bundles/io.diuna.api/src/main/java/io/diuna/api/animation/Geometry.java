// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import org.osgi.annotation.versioning.ProviderType;

/** Where the pixels of a zone are. Coordinates are shares of the zone's extent, 0 to 1; a line has x alone. */
@ProviderType
public interface Geometry {

    /** How many pixels there are. */
    int length();

    /** Columns of a matrix; the length for a line and a free layout. */
    int columns();

    /** Rows of a matrix; 1 for a line and a free layout. */
    int rows();

    /** From left (0) to right (1). */
    double x(int pixel);

    /** From top (0) to bottom (1); 0 for a line. */
    double y(int pixel);
}
