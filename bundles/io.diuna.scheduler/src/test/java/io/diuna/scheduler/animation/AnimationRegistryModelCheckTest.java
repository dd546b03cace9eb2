// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.platform.control.AnimationDescription;
import io.diuna.scheduler.zone.FakeAnimation;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * Model check of the registry: entries are added and removed by several threads, and readers see the one of the highest
 * rank. {@code -Ddiuna.interleavings=N} sets the number of interleavings for each scenario.
 */
@Param(name = "rank", gen = IntGen.class, conf = "0:2")
public class AnimationRegistryModelCheckTest {

    private static final int NONE = -1;

    private final AnimationRegistry registry = new AnimationRegistry();
    private final AnimationEntry[] entries = new AnimationEntry[3];

    public AnimationRegistryModelCheckTest() {
        for (int rank = 0; rank < entries.length; rank++) {
            PluginId plugin = new PluginId("plugin-" + rank, "1.0.0", 1);
            AnimationDescription description =
                    new AnimationDescription("wave", "Wave", "", List.of(), plugin.name(), plugin.version());
            entries[rank] = new AnimationEntry(plugin, description, FakeAnimation.filling(0), () -> {}, rank);
        }
    }

    @Operation
    public void add(@Param(name = "rank") int rank) {
        registry.add(entries[rank]);
    }

    @Operation
    public void remove(@Param(name = "rank") int rank) {
        registry.remove(entries[rank]);
    }

    /** The rank of the animation in use. */
    @Operation
    public int best() {
        AnimationEntry entry = registry.entry("wave");
        return entry == null ? NONE : (int) entry.rank();
    }

    /** Promise T3. */
    @Test
    void returnsTheEntryOfTheHighestRank() {
        new ModelCheckingOptions()
                .threads(2)
                .actorsPerThread(3)
                .iterations(10)
                .invocationsPerIteration(Integer.getInteger("diuna.interleavings", 100))
                .sequentialSpecification(SequentialRegistry.class)
                .check(AnimationRegistryModelCheckTest.class);
    }

    /** Sequential specification. */
    public static class SequentialRegistry {

        private final int[] added = new int[3];

        public void add(int rank) {
            added[rank]++;
        }

        public void remove(int rank) {
            added[rank] = Math.max(0, added[rank] - 1);
        }

        public int best() {
            int rank = added.length - 1;
            while (rank >= 0 && added[rank] == 0) {
                rank--;
            }
            return rank;
        }
    }
}
