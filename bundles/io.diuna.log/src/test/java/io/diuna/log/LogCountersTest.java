// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.health.HealthProblem;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class LogCountersTest {

    private final LogCounters counters = new LogCounters();
    private long unreported;

    private static Map<String, String> properties(String counter) {
        return Map.of("diuna.log.output", "file", "diuna.log.counter", counter);
    }

    @Test
    void lossesAreMetrics() {
        LongSupplier dropped = () -> 7;
        counters.addCounter(dropped, properties("dropped"));
        counters.addCounter(() -> unreported, properties("unreported"));
        assertThat(counters.values())
                .extracting(MetricValue::name, MetricValue::labels, MetricValue::value)
                .containsExactly(tuple("log.dropped", Map.of("output", "file"), 7.0));
        counters.removeCounter(dropped, properties("dropped"));
        assertThat(counters.values()).isEmpty();
    }

    @Test
    void lossesAreAHealthProblemUntilALineReportsThem() {
        counters.addCounter(() -> unreported, properties("unreported"));
        assertThat(counters.problems()).isEmpty();
        unreported = 3;
        assertThat(counters.problems())
                .extracting(HealthProblem::text)
                .containsExactly("The log cannot be written to its file: 3 records are lost."
                        + " Free space on the disk of the data folder, or repair it");
    }
}
