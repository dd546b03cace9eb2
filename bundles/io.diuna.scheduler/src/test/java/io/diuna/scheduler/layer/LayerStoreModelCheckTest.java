// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSource;
import io.diuna.scheduler.base.VirtualClock;
import java.time.Duration;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * Promise T3: in every interleaving of threads, each sees what it would see if all submissions had been made one after
 * the other, and none waits. Interleavings are explored systematically; {@code -Ddiuna.interleavings=N} tries N of them
 * in each of the ten scenarios.
 */
@Param(name = "source", gen = IntGen.class, conf = "0:2")
@Param(name = "zone", gen = IntGen.class, conf = "0:1")
@Param(name = "color", gen = IntGen.class, conf = "1:9")
public class LayerStoreModelCheckTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final LayerStore store = new LayerStore(new VirtualClock(0));
    private final FrameSource[] sources = new FrameSource[3];

    public LayerStoreModelCheckTest() {
        store.putZone("zone-0", 1);
        store.putZone("zone-1", 1);
        BundleFrameSink sink = new BundleFrameSink(store);
        sources[0] = sink.open("one", FramePriority.PULSE);
        sources[1] = sink.open("other", FramePriority.PULSE);
        sources[2] = sink.open("upper", FramePriority.TRANSITION);
    }

    @Operation
    public void fill(
            @Param(name = "source") int source, @Param(name = "zone") int zone, @Param(name = "color") int color) {
        sources[source].fill("zone-" + zone, color, LONG);
    }

    @Operation
    public void fillBoth(@Param(name = "source") int source, @Param(name = "color") int color) {
        sources[source].fill(Map.of("zone-0", color, "zone-1", color), LONG);
    }

    @Operation
    public void clear(@Param(name = "source") int source, @Param(name = "zone") int zone) {
        sources[source].clear("zone-" + zone);
    }

    @Operation
    public void close(@Param(name = "source") int source) {
        sources[source].close();
    }

    /** Frame thread: both zones, as one frame shows them. */
    @Operation
    public int seen() {
        Layers layers = store.layers();
        return 10 * top(layers, "zone-0") + top(layers, "zone-1");
    }

    private static int top(Layers layers, String zone) {
        LayerStack stack = layers.over(layers.slot(zone));
        return stack.size() == 0 ? 0 : stack.frame(0).pixels()[0];
    }

    /** Promise T3. */
    @Test
    void isLinearizableWithoutWaiting() {
        new ModelCheckingOptions()
                .threads(2)
                .actorsPerThread(3)
                .iterations(10)
                .invocationsPerIteration(Integer.getInteger("diuna.interleavings", 100))
                .checkObstructionFreedom(true)
                .sequentialSpecification(SequentialSpec.class)
                .check(LayerStoreModelCheckTest.class);
    }

    /** Sequential specification. */
    public static class SequentialSpec {

        private final int[][] colors = new int[3][2];
        private final long[][] orders = new long[3][2];
        private final boolean[] closed = new boolean[3];
        private long order;

        public void fill(int source, int zone, int color) {
            if (closed[source]) {
                throw new IllegalStateException();
            }
            colors[source][zone] = color;
            orders[source][zone] = ++order;
        }

        public void fillBoth(int source, int color) {
            fill(source, 0, color);
            fill(source, 1, color);
        }

        public void clear(int source, int zone) {
            colors[source][zone] = 0;
        }

        public void close(int source) {
            closed[source] = true;
            colors[source] = new int[2];
        }

        public int seen() {
            return 10 * top(0) + top(1);
        }

        private int top(int zone) {
            if (colors[2][zone] != 0) {
                return colors[2][zone];
            }
            boolean otherIsNewer = colors[0][zone] == 0 || orders[1][zone] > orders[0][zone];
            return otherIsNewer && colors[1][zone] != 0 ? colors[1][zone] : colors[0][zone];
        }
    }
}
