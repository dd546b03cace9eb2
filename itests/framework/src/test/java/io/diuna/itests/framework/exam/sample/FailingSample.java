// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.exam.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** Fails in each way in which a test can. */
@FrameworkTest
public class FailingSample {

    @Configuration
    public static Option[] configuration() {
        return new Option[0];
    }

    @Test
    void assertion() {
        assertEquals("red", "blue", "the colour");
    }

    @Test
    void exception() {
        throw new IllegalStateException("no light");
    }

    @Test
    void assumption() {
        assumeTrue(false, "not here");
    }
}
