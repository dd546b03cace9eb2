// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.exam.sample;

import io.diuna.itests.framework.exam.FrameworkTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Holds a nested test class. */
public class NestedSample {

    /** Would need an outer object inside, too. */
    @Nested
    @FrameworkTest
    public class Inner {

        @Test
        void neverRuns() {
            throw new IllegalStateException("ran without a framework");
        }
    }
}
