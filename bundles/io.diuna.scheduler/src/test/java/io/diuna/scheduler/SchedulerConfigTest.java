// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.output.StripHost;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchedulerConfigTest {

    private final SchedulerConfig before = new SchedulerConfig(50, 2, 1_000, StripHost.ShutdownPattern.HOLD, true);

    /** A configuration as Declarative Services passes it: the accessor of a value of the wrong type throws. */
    private static SchedulerComponent.Config config(Map<String, Object> set) {
        return Stub.configuration(SchedulerComponent.Config.class, set);
    }

    @Test
    void usesTheValuesThatAreSet() {
        Map<String, Object> set = Map.of(
                "fps",
                240,
                "renderThreads",
                3,
                "pluginGraceMillis",
                0L,
                "shutdownPattern",
                StripHost.ShutdownPattern.BLACK,
                "shareProcessor",
                false);
        assertThat(before.with(config(set)))
                .isEqualTo(new SchedulerConfig(240, 3, 0, StripHost.ShutdownPattern.BLACK, false));
    }

    @Test
    void usesOneRenderThreadForEachCoreButOneByDefault() {
        int lanes = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        assertThat(SchedulerConfig.initial().with(config(Map.of())))
                .isEqualTo(new SchedulerConfig(60, lanes, 5_000, StripHost.ShutdownPattern.BLACK, true));
    }

    @Test
    void keepsThePreviousValueOfEachInvalidOne() {
        RuntimeException wrong = new IllegalArgumentException("No enum constant");
        Map<String, Object> low =
                Map.of("fps", 0, "renderThreads", -1, "pluginGraceMillis", -1L, "shutdownPattern", wrong);
        assertThat(before.with(config(low))).isEqualTo(before);
        Map<String, Object> high = Map.of(
                "fps",
                241,
                "renderThreads",
                257,
                "pluginGraceMillis",
                wrong,
                "shutdownPattern",
                wrong,
                "shareProcessor",
                wrong);
        assertThat(before.with(config(high))).isEqualTo(before);
        Map<String, Object> mixed = Map.of(
                "fps",
                500,
                "renderThreads",
                1,
                "pluginGraceMillis",
                7L,
                "shutdownPattern",
                StripHost.ShutdownPattern.HOLD);
        assertThat(before.with(config(mixed)))
                .isEqualTo(new SchedulerConfig(50, 1, 7, StripHost.ShutdownPattern.HOLD, true));
    }
}
