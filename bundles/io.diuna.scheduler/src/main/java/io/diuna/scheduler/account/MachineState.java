// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

/**
 * State of the machine, beside which the processor time of a plugin is judged.
 *
 * @param load share of all cores that are busy, 0 to 1
 * @param loss share of the frames of the last 5 s that were missed, 0 to 1
 * @param pauses share of the time for which garbage collections stop all threads, 0 to 1
 */
record MachineState(double load, double loss, double pauses) {

    private static final double SATURATED = 0.95;
    private static final double LATE = 0.05;

    /** A plugin gets less than it asks for on a machine that is busy: this part of the limit is too much there. */
    private static final double SATURATED_PART = 1.0 / 6;

    /** Returns the part of the processor limit above which a plugin is named. */
    double limitPart() {
        return load >= SATURATED ? SATURATED_PART : 1;
    }

    /** Returns true if garbage collections take frames from every zone. */
    boolean isCollecting() {
        return pauses >= GarbagePauses.HIGH;
    }

    /** Returns true if frames are late. */
    boolean isLate() {
        return loss > LATE;
    }
}
