// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.decode;

/**
 * Quadrature decoder of a rotary encoder: two contacts that change in turn, four steps a click. Bounce moves back and forth and
 * cancels itself; a step that was missed is made up for in the direction before it. Not thread-safe.
 */
public final class QuadratureDecoder {

    /** Steps by the levels before (two high bits) and after (two low bits): 0 for none, 2 where both contacts changed. */
    private static final int[] STEPS = {0, -1, 1, 2, 1, 0, 2, -1, -1, 2, 0, 1, 2, 1, -1, 0};

    private final int stepsPerClick;
    private int levels;
    private int position;
    private int direction = 1;

    /**
     * @param stepsPerClick changes of a contact for each click: 4 for most encoders, 2 or 1 for some
     * @param a level of the first contact now
     * @param b level of the second contact now
     */
    public QuadratureDecoder(int stepsPerClick, boolean a, boolean b) {
        this.stepsPerClick = stepsPerClick;
        levels = levels(a, b);
    }

    private static int levels(boolean a, boolean b) {
        return (a ? 2 : 0) | (b ? 1 : 0);
    }

    /**
     * Takes the levels of both contacts.
     *
     * @return clicks since the last call: positive clockwise, when the first contact leads
     */
    public int clicks(boolean a, boolean b) {
        int next = levels(a, b);
        int step = STEPS[levels << 2 | next];
        levels = next;
        if (step == 2) {
            position += 2 * direction;
        } else if (step != 0) {
            direction = step;
            position += step;
        }
        int clicks = position / stepsPerClick;
        position -= clicks * stepsPerClick;
        return clicks;
    }
}
