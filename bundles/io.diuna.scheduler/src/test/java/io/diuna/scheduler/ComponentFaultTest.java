// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

/** Parsing of the stack traces that Declarative Services keep. */
class ComponentFaultTest {

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Test
    void namesTheExceptionOfThePluginAndNotItsWrapper() {
        Exception own = new IllegalStateException("no fire wood", new ArithmeticException("/ by zero"));
        assertThat(ComponentFault.thrown(trace(own))).startsWith("java.lang.IllegalStateException: no fire wood");
        assertThat(ComponentFault.thrown(trace(new InvocationTargetException(own))))
                .startsWith("java.lang.IllegalStateException: no fire wood");
    }

    @Test
    void namesThePlaceInThePlugin() {
        Exception own = new IllegalStateException("no fire wood");
        own.setStackTrace(new StackTraceElement[] {new StackTraceElement("bad.A", "start", "A.java", 8)});
        assertThat(ComponentFault.thrown(trace(new InvocationTargetException(own))))
                .isEqualTo("java.lang.IllegalStateException: no fire wood (at bad.A.start(A.java:8))");
    }

    @Test
    void isShortWhateverWasThrown() {
        assertThat(ComponentFault.thrown(trace(new RuntimeException("x".repeat(100_000)))))
                .hasSizeLessThan(1_100);
        assertThat(ComponentFault.thrown("")).isEqualTo("an unknown exception");
    }
}
