// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

/**
 * Fixed time steps of a simulation, such as falling sparks: frames may be left out and come at any rate, and the simulation
 * is the same. A renderer has one of its own, asks in each frame how many steps are due, and does as many. After a pause
 * the steps that were missed are left out. Nothing allocates. Not for several threads.
 */
public final class TimeSteps {

    /** Most steps of one frame: a pause costs no more than that. */
    private static final int MOST = 30;

    private final double step;
    private double done = Double.NaN;
    private double now;

    /**
     * Creates steps, the first of which is due with the first frame.
     *
     * @param step duration of a step, above 0: in seconds, or in turns if the time is that of a phase
     * @throws IllegalArgumentException if the duration is not above 0
     */
    public TimeSteps(double step) {
        if (!(step > 0 && step <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "A time step of " + step + " never ends; it needs a duration above 0, such as 1 / 60.0");
        }
        this.step = step;
    }

    /**
     * Returns the number of steps to do for a frame, and counts them as done.
     *
     * @param time time of the frame in the unit of the step: {@link Frame#seconds}, or {@link Phase#total} for steps whose
     *     rate is a parameter
     * @return 0 to 30
     */
    public int due(double time) {
        double missed = time - done;
        now = time;
        if (!(missed >= 0)) { // the first frame, or time that ran backwards
            done = time;
            return 1;
        }
        double due = Math.floor(missed / step);
        done = due > MOST ? time : done + due * step;
        return (int) Math.min(due, MOST);
    }

    /** {@return how much of the next step has passed at the frame of the last {@link #due}: 0 to 1} For motion between steps. */
    public double progress() {
        return Math.max(0, Math.min(1, (now - done) / step));
    }
}
