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

    /** Regression: an animation without a renderer was said to fail in the web server, which had called the scheduler. */
    @Test
    void callersOfTheSchedulerAreNoPlugin() {
        StackTraceElement web = call("io.diuna.web.rest.PluginsResource", "install", "PluginsResource.java", 81);
        StackTraceElement server = call("org.eclipse.jetty.server.Server", "handle", "Server.java", 1);
        assertThat(PluginStack.place(thrown("x", null, LANE, web, server))).isEmpty();
        assertThat(PluginStack.lines(thrown("x", null, LANE, web, server))).isEmpty();
        assertThat(PluginStack.place(thrown("x", null, FRAME, LANE, web, server)))
                .contains("at bad.A.frame(A.java:5)");
    }

    /** Regression: these were told in the words of Java alone. */
    @Test
    void aBuildForAnotherJavaOrApiHasARemedy() {
        String method = "'void io.diuna.api.animation.Waves.brandNew(double)'";
        Throwable cause = new NoSuchMethodError(method);
        cause.setStackTrace(new StackTraceElement[] {RENDER, LANE});
        String once = PluginStack.withPlace("It failed", thrown("x", cause, LANE));
        assertThat(once)
                .isEqualTo("It failed (at bad.A.render(A.java:8)). It was built against another API than this Diuna's;"
                        + " build it against this one");
        assertThat(PluginStack.withPlace(once, cause)).isEqualTo(once);
        assertThat(PluginStack.withPlace("x", new NoClassDefFoundError("io/diuna/api/animation/Galaxy")))
                .contains("another API");
        assertThat(PluginStack.withPlace("x", new UnsupportedClassVersionError("bad/A has been compiled by ...")))
                .contains("Start Diuna with a newer Java than");
        assertThat(PluginStack.withPlace("x", new NoSuchMethodError("'void kotlin.Unit.gone()'")))
                .doesNotContain("API");
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
