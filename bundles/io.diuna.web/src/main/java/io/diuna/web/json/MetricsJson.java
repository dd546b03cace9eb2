// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.Metrics;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes metrics. */
public final class MetricsJson {

    private static final double NANOS_PER_MICRO = 1e3;

    private MetricsJson() {}

    /** Writes durations, in microseconds, and values. */
    public static JsonObject write(Metrics metrics) {
        return JsonText.object()
                .add("durations", JsonText.array(metrics.durations(), MetricsJson::write))
                .add("values", JsonText.array(metrics.values(), MetricsJson::write))
                .build();
    }

    private static JsonObject write(DurationMetric metric) {
        return JsonText.object()
                .add("name", metric.name())
                .add("description", metric.description())
                .add("labels", labels(metric.labels()))
                .add("count", metric.count())
                .add(
                        "micros",
                        JsonText.object()
                                .add("sum", JsonText.number(metric.sum() / NANOS_PER_MICRO))
                                .add("p50", JsonText.number(metric.p50() / NANOS_PER_MICRO))
                                .add("p99", JsonText.number(metric.p99() / NANOS_PER_MICRO))
                                .add("p999", JsonText.number(metric.p999() / NANOS_PER_MICRO))
                                .add("max", JsonText.number(metric.max() / NANOS_PER_MICRO)))
                .build();
    }

    private static JsonObject write(MetricValue metric) {
        return JsonText.object()
                .add("name", metric.name())
                .add("description", metric.description())
                .add("labels", labels(metric.labels()))
                .add("kind", metric.kind().name().toLowerCase(Locale.ROOT))
                .add("value", JsonText.number(metric.value()))
                .build();
    }

    private static JsonObjectBuilder labels(Map<String, String> labels) {
        JsonObjectBuilder object = JsonText.object();
        new TreeMap<>(labels).forEach(object::add);
        return object;
    }
}
