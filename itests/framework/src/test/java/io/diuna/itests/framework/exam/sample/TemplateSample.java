// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.exam.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Repeated and parameterized tests. */
@FrameworkTest
public class TemplateSample {

    /** An enum of the test's own: two classes of that name exist, one outside and one inside. */
    public enum Mood {
        CALM,
        WILD
    }

    @Configuration
    public static Option[] configuration() {
        return new Option[0];
    }

    @RepeatedTest(3)
    void repeated(RepetitionInfo repetition) {
        assertNotNull(FrameworkUtil.getBundle(getClass()));
        assertTrue(repetition.getCurrentRepetition() <= 3);
    }

    @ParameterizedTest
    @CsvSource({"red, 3", "white, 5"})
    void parameterized(String word, int length, BundleContext context) {
        assertEquals(length, word.length());
        assertNotNull(context);
    }

    @ParameterizedTest
    @EnumSource
    void constants(Mood mood) {
        assertEquals(mood, Mood.valueOf(mood.name()));
    }
}
