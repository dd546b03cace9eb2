// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Renderer;

/** Three waves from a table: an animation of usual cost, which {@link SwapCost} loads anew for each swap. */
public final class Plasma implements Renderer {

    private static final int SIZE = 1024;

    private final int[] wave = new int[SIZE];

    /** With a table of its own. */
    public Plasma() {
        for (int i = 0; i < SIZE; i++) {
            wave[i] = (int) Math.round(127.5 + 127.5 * Math.sin(2 * Math.PI * i / SIZE));
        }
    }

    @Override
    public void render(Frame frame) {
        int[] pixels = frame.pixels();
        int place = (int) frame.number();
        for (int i = 0; i < pixels.length; i++) {
            int red = wave[(i * 3 + place) & (SIZE - 1)];
            int green = wave[(i * 5 + 2 * place) & (SIZE - 1)];
            int blue = wave[(i * 7 - 3 * place) & (SIZE - 1)];
            pixels[i] = red << 16 | green << 8 | blue;
        }
    }
}
