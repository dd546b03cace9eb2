// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import io.diuna.platform.frame.MetricSource;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Counters of the appenders of {@code io.diuna.logback}, as metrics and as a health problem while records are lost. Any thread
 * may call.
 */
@Component
public final class LogCounters implements MetricSource, HealthCheck {

    private static final Map<String, String> METRICS = Map.of(
            "dropped", "Log records that were lost, because their output was full, failed or was too slow",
            "suppressed", "Log records that were suppressed, because ten equal ones passed within a minute");

    private static final Map<String, String> REMEDIES = Map.of(
            "file", "Free space on the disk of the data folder, or repair it",
            "terminal", "Read what Diuna writes to its standard error, or send it to a file");

    private final Map<Counter, LongSupplier> counters = new ConcurrentHashMap<>();

    private record Counter(String output, String name) {
        static Counter of(Map<String, ?> properties) {
            return new Counter(
                    String.valueOf(properties.get("diuna.log.output")),
                    String.valueOf(properties.get("diuna.log.counter")));
        }
    }

    @Reference(
            target = "(diuna.log.counter=*)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addCounter(LongSupplier value, Map<String, ?> properties) {
        counters.put(Counter.of(properties), value);
    }

    void removeCounter(LongSupplier value, Map<String, ?> properties) {
        counters.remove(Counter.of(properties), value);
    }

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        counters.forEach((counter, value) -> {
            String description = METRICS.get(counter.name());
            if (description != null) {
                values.add(new MetricValue(
                        "log." + counter.name(),
                        description,
                        Map.of("output", counter.output()),
                        MetricValue.Kind.COUNTER,
                        value.getAsLong()));
            }
        });
        return values;
    }

    @Override
    public List<HealthProblem> problems() {
        List<HealthProblem> problems = new ArrayList<>();
        counters.forEach((counter, value) -> {
            long lost = counter.name().equals("unreported") ? value.getAsLong() : 0;
            if (lost > 0) {
                String output = counter.output();
                problems.add(new HealthProblem(
                        "log-not-written",
                        "log " + output,
                        "The log cannot be written to its " + output + ": " + lost + " records are lost",
                        REMEDIES.getOrDefault(output, "")));
            }
        });
        return problems;
    }
}
