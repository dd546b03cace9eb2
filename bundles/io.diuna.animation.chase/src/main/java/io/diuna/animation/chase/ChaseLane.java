// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.chase;

import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.Waves;

/**
 * Lanes of a zone for lights that run: a line is one lane; each row of a matrix is a lane of its own, and all of them in turn,
 * to and fro like the rows of a snake, are one long path.
 */
final class ChaseLane {

    private static final double GOLDEN_RATIO = 0.618033988749895;

    private ChaseLane() {}

    /** Returns the pixels of the zone in the order of the path: neighbours on it are neighbours in the zone. */
    static int[] path(Geometry geometry) {
        int columns = geometry.columns();
        int[] path = new int[geometry.length()];
        for (int i = 0; i < path.length; i++) {
            int row = i / columns;
            path[i] = row % 2 == 0 ? i : row * columns + columns - 1 - i % columns;
        }
        return path;
    }

    /** Returns where a lane starts, in turns: lanes side by side are far apart. */
    static double start(int lane) {
        return Waves.fraction(lane * GOLDEN_RATIO);
    }
}
