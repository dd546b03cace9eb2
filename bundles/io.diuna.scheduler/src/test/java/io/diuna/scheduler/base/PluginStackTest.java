// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PluginStackTest {

    private static final StackTraceElement JAVA =
            new StackTraceElement(null, "java.base", "17", "java.util.Objects", "checkIndex", "Objects.java", 359);
    private static final StackTraceElement RENDER = call("bad.A", "render", "A.java", 8);
    private static final StackTraceElement FRAME = call("bad.A", "frame", "A.java", 5);
    private static final StackTraceElement LANE =
            call("io.diuna.scheduler.render.ZoneRenderer", "render", "ZoneRenderer.java", 160);
    private static final StackTraceElement SCR =
            call("org.apache.felix.scr.impl.inject.BaseMethod", "invoke", "BaseMethod.java", 1);

    @Test
    void placeIsTheInnermostCallOfThePlugin() {
        assertThat(PluginStack.place(thrown("x", null, JAVA, RENDER, FRAME, LANE)))
                .contains("at bad.A.render(A.java:8)");
        assertThat(PluginStack.place(thrown("x", null, JAVA, LANE))).isEmpty();
    }

    @Test
    void placeIsThatOfTheDeepestCauseInThePlugin() {
        Throwable cause = thrown("deep", null, JAVA, RENDER, FRAME, LANE);
        assertThat(PluginStack.place(thrown("top", cause, FRAME, LANE))).contains("at bad.A.render(A.java:8)");
        Throwable outside = thrown("deep", null, JAVA);
        assertThat(PluginStack.place(thrown("top", outside, FRAME, LANE))).contains("at bad.A.frame(A.java:5)");
    }

    @Test
    void placeIsFoundInPrintedTraces() {
        Throwable cause = thrown("deep", null, JAVA, RENDER, SCR);
        StringWriter trace = new StringWriter();
        thrown("top", cause, JAVA, SCR).printStackTrace(new PrintWriter(trace, true));
        assertThat(PluginStack.placeIn(trace.toString())).contains("at bad.A.render(A.java:8)");
        assertThat(PluginStack.placeIn("an unknown exception")).isEmpty();
    }

    @Test
    void namesThePlaceOnce() {
        Throwable failure = thrown("x", null, RENDER, LANE);
        String once = PluginStack.withPlace("It failed", failure);
        assertThat(once).isEqualTo("It failed (at bad.A.render(A.java:8))");
        assertThat(PluginStack.withPlace(once, failure)).isEqualTo(once);
        assertThat(PluginStack.withPlace("It failed", thrown("x", null, LANE))).isEqualTo("It failed");
    }

    @Test
    void linesEndAtTheOutermostCallOfThePlugin() {
        Throwable cause = thrown("deep", null, RENDER, LANE);
        assertThat(PluginStack.lines(thrown("top", cause, JAVA, FRAME, LANE, SCR)))
                .isEqualTo("\n\tat java.base@17/java.util.Objects.checkIndex(Objects.java:359)"
                        + "\n\tat bad.A.frame(A.java:5)\n\tcaused by: deep\n\tat bad.A.render(A.java:8)");
        assertThat(PluginStack.lines(thrown("top", null, JAVA, LANE))).isEmpty();
    }

    private static Throwable thrown(String message, @Nullable Throwable cause, StackTraceElement... calls) {
        Throwable thrown = new IllegalStateException(message, cause);
        thrown.setStackTrace(calls);
        return thrown;
    }

    private static StackTraceElement call(String type, String method, String file, int line) {
        return new StackTraceElement(type, method, file, line);
    }
}
