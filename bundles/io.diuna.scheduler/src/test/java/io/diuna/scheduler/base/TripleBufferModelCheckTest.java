// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import java.util.Arrays;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * Seed row T3: however the writing and the reading thread are interleaved, the reader has the newest whole picture, and
 * neither waits for the other. Tried systematically; {@code -Ddiuna.interleavings=N} tries so many in each scenario.
 */
@Param(name = "color", gen = IntGen.class, conf = "1:9")
public class TripleBufferModelCheckTest {

    private static final int TORN = -1;

    private final TripleBuffer buffer = new TripleBuffer(3);

    @Operation(nonParallelGroup = "writer")
    public void publish(@Param(name = "color") int color) {
        int[] back = buffer.back();
        for (int i = 0; i < back.length; i++) {
            back[i] = color;
        }
        buffer.publish(color, color);
    }

    /** The newest picture; all its pixels, its tick and its instant belong together. */
    @Operation(nonParallelGroup = "reader")
    public int take() {
        buffer.refresh();
        int[] front = buffer.front();
        int color = front[0];
        boolean whole = Arrays.stream(front).allMatch(pixel -> pixel == color)
                && buffer.number() == color
                && buffer.nanos() == color;
        return whole ? color : TORN;
    }

    @Test
    void t3HandsOverTheNewestWholePictureAndNobodyWaits() {
        new ModelCheckingOptions()
                .threads(2)
                .actorsPerThread(4)
                .iterations(10)
                .invocationsPerIteration(Integer.getInteger("diuna.interleavings", 100))
                .checkObstructionFreedom(true)
                .sequentialSpecification(OneAfterTheOther.class)
                .check(TripleBufferModelCheckTest.class);
    }

    /** What is meant, for one thread. */
    public static class OneAfterTheOther {

        private int newest;

        public void publish(int color) {
            newest = color;
        }

        public int take() {
            return newest;
        }
    }
}
