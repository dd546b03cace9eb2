// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

/**
 * Gradient noise in one to three dimensions: smooth, random hills without a pattern, for fire, clouds and water. The same
 * arguments always give the same value. It repeats after 256 units. Nothing allocates.
 *
 * <p>After K. Perlin, "Improving Noise", SIGGRAPH 2002: the gradients point to the edges of a cube, and the weights are
 * 6t⁵ - 15t⁴ + 10t³.
 */
public final class Noise {

    private static final int PERIOD = 256;
    private static final byte[] HASH = hash();

    /** Scale that brings the greatest usual values to 1. */
    private static final double SCALE = 0.97;

    private Noise() {}

    /** A shuffle of 0 to 255 that never changes, by a linear congruential generator (Knuth, MMIX). */
    private static byte[] hash() {
        byte[] hash = new byte[PERIOD];
        for (int i = 0; i < PERIOD; i++) {
            hash[i] = (byte) i;
        }
        long random = 1;
        for (int i = PERIOD - 1; i > 0; i--) {
            random = random * 6364136223846793005L + 1442695040888963407L;
            int other = (int) ((random >>> 33) % (i + 1));
            byte swapped = hash[i];
            hash[i] = hash[other];
            hash[other] = swapped;
        }
        return hash;
    }

    /**
     * Returns the noise at a place on a line.
     *
     * @param x place; a hill is about one unit wide
     * @return -1 to 1
     */
    public static double at(double x) {
        return at(x, 0.5, 0.5);
    }

    /**
     * Returns the noise at a place in a plane; the second coordinate may be time.
     *
     * @param x place; a hill is about one unit wide
     * @param y place
     * @return -1 to 1
     */
    public static double at(double x, double y) {
        return at(x, y, 0.5);
    }

    /**
     * Returns the noise at a place in space; the third coordinate may be time.
     *
     * @param x place; a hill is about one unit wide
     * @param y place
     * @param z place
     * @return -1 to 1
     */
    public static double at(double x, double y, double z) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        double floorZ = Math.floor(z);
        int cellX = (int) (long) floorX;
        int cellY = (int) (long) floorY;
        int cellZ = (int) (long) floorZ;
        double dx = x - floorX;
        double dy = y - floorY;
        double dz = z - floorZ;
        double u = ease(dx);
        double v = ease(dy);
        int near = corner(cellX, cellY);
        int nearX = corner(cellX + 1, cellY);
        int nearY = corner(cellX, cellY + 1);
        int nearXY = corner(cellX + 1, cellY + 1);
        double front = plane(near, nearX, nearY, nearXY, cellZ, dx, dy, dz, u, v);
        double back = plane(near, nearX, nearY, nearXY, cellZ + 1, dx, dy, dz - 1, u, v);
        return Math.max(-1, Math.min(1, SCALE * mix(front, back, ease(dz))));
    }

    private static double plane(
            int near,
            int nearX,
            int nearY,
            int nearXY,
            int cellZ,
            double dx,
            double dy,
            double dz,
            double u,
            double v) {
        double top = mix(slope(near + cellZ, dx, dy, dz), slope(nearX + cellZ, dx - 1, dy, dz), u);
        double bottom = mix(slope(nearY + cellZ, dx, dy - 1, dz), slope(nearXY + cellZ, dx - 1, dy - 1, dz), u);
        return mix(top, bottom, v);
    }

    private static int corner(int x, int y) {
        return hash(hash(x) + y);
    }

    private static int hash(int value) {
        return HASH[value & (PERIOD - 1)] & 0xFF;
    }

    private static double ease(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    /** The scalar product with one of twelve gradients, four of which occur twice. */
    private static double slope(int value, double x, double y, double z) {
        int direction = hash(value) & 15;
        double first = direction < 8 ? x : y;
        double second = direction < 4 ? y : direction == 12 || direction == 14 ? x : z;
        return ((direction & 1) == 0 ? first : -first) + ((direction & 2) == 0 ? second : -second);
    }
}
