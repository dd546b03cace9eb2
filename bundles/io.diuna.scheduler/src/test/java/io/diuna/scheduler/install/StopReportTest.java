// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class StopReportTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private long now = Long.MAX_VALUE - SECOND; // the clock may overflow at any time
    private int state = Bundle.ACTIVE;
    private final StopReport report = new StopReport(() -> now);
    private final Bundle bundle = (Bundle) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Bundle.class},
            (self, method, arguments) -> switch (method.getName()) {
                case "getState" -> state;
                case "getLastModified" -> 1L;
                case "hashCode" -> 1;
                case "equals" -> self == arguments[0];
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void aStopThatTakesLongerThanFiveSecondsHangs() {
        assertThat(report.problem(bundle)).isNull();
        state = Bundle.STOPPING;
        assertThat(report.problem(bundle)).isNull();
        now += 5 * SECOND;
        assertThat(report.problem(bundle)).isNull();
        now += 1;
        assertThat(report.problem(bundle))
                .startsWith("It does not return from its stop")
                .endsWith("; remove its file from the folder plugins, and restart Diuna");
        state = Bundle.RESOLVED;
        assertThat(report.problem(bundle)).isNull();
    }

    @Test
    void eachStopHasItsOwnTime() {
        state = Bundle.STOPPING;
        assertThat(report.problem(bundle)).isNull();
        now += 4 * SECOND;
        state = Bundle.ACTIVE;
        assertThat(report.problem(bundle)).isNull();
        now += 4 * SECOND;
        state = Bundle.STOPPING;
        assertThat(report.problem(bundle)).isNull();
        now += 4 * SECOND;
        assertThat(report.problem(bundle)).isNull();
    }
}
