// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import java.io.IOException;

/**
 * Operation of a seeded run.
 *
 * @param name name for the output
 * @param weight how often it comes, in relation to others
 * @param action the operation itself
 */
record Operation(String name, int weight, Action action) {

    /** Action on a show. */
    @FunctionalInterface
    interface Action {

        /**
         * Runs; puts into the model what was acknowledged.
         *
         * @throws AssertionError if a rule of this operation is broken
         */
        void run(Show show) throws IOException, InterruptedException;
    }
}
