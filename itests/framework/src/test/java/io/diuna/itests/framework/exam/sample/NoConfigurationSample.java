// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.exam.sample;

import io.diuna.itests.framework.exam.FrameworkTest;
import org.junit.jupiter.api.Test;

/** Says nothing about its framework. */
@FrameworkTest
public class NoConfigurationSample {

    @Test
    void neverRuns() {
        throw new IllegalStateException("ran without a framework");
    }
}
