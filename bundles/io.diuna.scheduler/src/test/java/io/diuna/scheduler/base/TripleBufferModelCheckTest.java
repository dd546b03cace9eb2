// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import java.util.Arrays;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * Promise T3: in every interleaving of writer and reader, the reader has the newest complete picture, and neither
 * waits. Interleavings are explored systematically; {@code -Ddiuna.interleavings=N} tries N of them per scenario.
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

    /** The newest picture; all its pixels, its tick and its instant must match. */
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

    /** Promise T3. */
    @Test
    void handsOverTheNewestCompletePictureWithoutWaiting() {
        new ModelCheckingOptions()
                .threads(2)
                .actorsPerThread(4)
                .iterations(10)
                .invocationsPerIteration(Integer.getInteger("diuna.interleavings", 100))
                .checkObstructionFreedom(true)
                .sequentialSpecification(SequentialSpec.class)
                .check(TripleBufferModelCheckTest.class);
    }

    /** Sequential specification. */
    public static class SequentialSpec {

        private int newest;

        public void publish(int color) {
            newest = color;
        }

        public int take() {
            return newest;
        }
    }
}
