// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.output.StripHost;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchedulerConfigTest {

    private final SchedulerConfig before = new SchedulerConfig(50, 2, 1_000, StripHost.EndLook.HOLD);

    /** As Declarative Services hands it over: what is set and has another type fails when it is asked for. */
    private static SchedulerComponent.Config config(Map<String, Object> set) {
        return (SchedulerComponent.Config) Proxy.newProxyInstance(
                SchedulerConfigTest.class.getClassLoader(),
                new Class<?>[] {SchedulerComponent.Config.class},
                (proxy, method, arguments) -> {
                    Object value = set.getOrDefault(method.getName(), method.getDefaultValue());
                    if (value instanceof RuntimeException wrong) {
                        throw wrong;
                    }
                    return value;
                });
    }

    @Test
    void takesWhatIsSet() {
        Map<String, Object> set = Map.of("fps", 240, "lanes", 3, "graceMillis", 0L, "endLook", StripHost.EndLook.BLACK);
        assertThat(before.with(config(set))).isEqualTo(new SchedulerConfig(240, 3, 0, StripHost.EndLook.BLACK));
    }

    @Test
    void isOneLaneForEachCoreButOneWhereNothingIsSet() {
        int lanes = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        assertThat(SchedulerConfig.initial().with(config(Map.of())))
                .isEqualTo(new SchedulerConfig(60, lanes, 5_000, StripHost.EndLook.BLACK));
    }

    @Test
    void keepsWhatHoldsForEachValueThatCannotBe() {
        RuntimeException wrong = new IllegalArgumentException("No enum constant");
        Map<String, Object> low = Map.of("fps", 0, "lanes", -1, "graceMillis", -1L, "endLook", wrong);
        assertThat(before.with(config(low))).isEqualTo(before);
        Map<String, Object> high = Map.of("fps", 241, "lanes", 257, "graceMillis", wrong, "endLook", wrong);
        assertThat(before.with(config(high))).isEqualTo(before);
        Map<String, Object> mixed =
                Map.of("fps", 500, "lanes", 1, "graceMillis", 7L, "endLook", StripHost.EndLook.HOLD);
        assertThat(before.with(config(mixed))).isEqualTo(new SchedulerConfig(50, 1, 7, StripHost.EndLook.HOLD));
    }
}
