// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import java.util.SplittableRandom;
import org.junit.jupiter.api.TestReporter;

/** Random seed of a test run, printed by it; {@code -Ddiuna.seed=N} repeats a run. */
public final class RandomSeed {

    private final long number = Long.getLong("diuna.seed", System.nanoTime());

    public RandomSeed(TestReporter reporter) {
        reporter.publishEntry("diuna.seed", String.valueOf(number));
    }

    public SplittableRandom random() {
        return new SplittableRandom(number);
    }

    @Override
    public String toString() {
        return "-Ddiuna.seed=" + number;
    }
}
