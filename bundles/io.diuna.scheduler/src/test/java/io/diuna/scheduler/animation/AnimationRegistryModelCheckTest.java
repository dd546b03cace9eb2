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
 * Seed row T3 for the registry of animations: plugins come and go on several threads, and whoever asks gets the best that
 * is there. {@code -Ddiuna.interleavings=N} tries so many in each scenario.
 */
@Param(name = "rank", gen = IntGen.class, conf = "0:2")
public class AnimationRegistryModelCheckTest {

    private static final int NOBODY = -1;

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

    /** The rank of the animation that would be played. */
    @Operation
    public int best() {
        AnimationEntry entry = registry.entry("wave");
        return entry == null ? NOBODY : (int) entry.rank();
    }

    @Test
    void t3GivesTheBestThatIsThere() {
        new ModelCheckingOptions()
                .threads(2)
                .actorsPerThread(3)
                .iterations(10)
                .invocationsPerIteration(Integer.getInteger("diuna.interleavings", 100))
                .sequentialSpecification(OneAfterTheOther.class)
                .check(AnimationRegistryModelCheckTest.class);
    }

    /** What is meant, for one thread. */
    public static class OneAfterTheOther {

        private final int[] there = new int[3];

        public void add(int rank) {
            there[rank]++;
        }

        public void remove(int rank) {
            there[rank] = Math.max(0, there[rank] - 1);
        }

        public int best() {
            int rank = there.length - 1;
            while (rank >= 0 && there[rank] == 0) {
                rank--;
            }
            return rank;
        }
    }
}
