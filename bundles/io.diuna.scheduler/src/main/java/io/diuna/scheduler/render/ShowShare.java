// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

/**
 * Share of one zone in the whole show: all zones one after the other, in their order. One thread sets it; rendering threads
 * read it.
 */
public final class ShowShare {

    private volatile double start;
    private volatile double length = 1;

    /**
     * Sets the share.
     *
     * @param newStart share of the show's pixels before the zone, 0 to less than 1
     * @param newLength share of the show's pixels in the zone, more than 0 to 1
     */
    public void set(double newStart, double newLength) {
        start = newStart;
        length = newLength;
    }

    double start() {
        return start;
    }

    double length() {
        return length;
    }
}
