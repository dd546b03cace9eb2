// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.process;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Bare Java program with the hand-overs of Diuna and nothing else: a timer thread wakes one thread that renders a rainbow from
 * a table and one that makes wire bytes of the rainbow before. Runs until it is killed.
 */
public final class BareHandOver {

    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1) / 60;
    private static final int TABLE = 1024;

    private final int[] table = new int[TABLE];
    private final byte[] gamma = new byte[256];
    private final int[][] pictures;
    private final byte[] wire;
    private volatile long rendered;
    private volatile long shown;

    private BareHandOver(int pixels) {
        pictures = new int[2][pixels];
        wire = new byte[3 * pixels];
        for (int i = 0; i < TABLE; i++) {
            table[i] = (255 * i / TABLE) << 16 | (255 - 255 * i / TABLE) << 8 | (i & 0xFF);
        }
        for (int i = 0; i < gamma.length; i++) {
            gamma[i] = (byte) Math.round(255 * Math.pow(i / 255.0, 2.2));
        }
    }

    /**
     * Runs until it is killed.
     *
     * @param arguments number of pixels; 1 to do all on the timer thread, or 3
     */
    public static void main(String[] arguments) {
        BareHandOver program = new BareHandOver(Integer.parseInt(arguments[0]));
        if (arguments[1].equals("1")) {
            new Thread(() -> program.run(null, null), "bare-timer").start();
        } else {
            Thread renderer = new Thread(program::renderAll, "bare-render");
            Thread strip = new Thread(program::showAll, "bare-strip");
            renderer.start();
            strip.start();
            new Thread(() -> program.run(renderer, strip), "bare-timer").start();
        }
    }

    private void run(@Nullable Thread renderer, @Nullable Thread strip) {
        long due = System.nanoTime();
        for (long tick = 1; ; tick++) {
            due += PERIOD;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            if (renderer == null || strip == null) {
                render(tick);
                show(tick);
            } else {
                shown = tick - 1;
                LockSupport.unpark(strip);
                rendered = tick;
                LockSupport.unpark(renderer);
            }
        }
    }

    private void renderAll() {
        for (long done = 0; ; ) {
            long tick = rendered;
            if (tick == done) {
                LockSupport.park(this);
            } else {
                render(tick);
                done = tick;
            }
        }
    }

    private void showAll() {
        for (long done = 0; ; ) {
            long tick = shown;
            if (tick == done) {
                LockSupport.park(this);
            } else {
                show(tick);
                done = tick;
            }
        }
    }

    private void render(long tick) {
        int[] pixels = pictures[(int) tick & 1];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = table[((int) tick * 3 + i * 7) & (TABLE - 1)];
        }
    }

    private void show(long tick) {
        int[] pixels = pictures[(int) tick & 1];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            wire[3 * i] = gamma[(pixel >>> 8) & 0xFF];
            wire[3 * i + 1] = gamma[(pixel >>> 16) & 0xFF];
            wire[3 * i + 2] = gamma[pixel & 0xFF];
        }
    }
}
