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

/** Writes figures. */
public final class MetricsJson {

    private static final double NANOS_PER_MICRO = 1e3;

    private MetricsJson() {}

    /** Writes all of them. */
    public static JsonObject write(Metrics measures) {
        return JsonText.object()
                .add("durations", JsonText.array(measures.durations(), MetricsJson::write))
                .add("readings", JsonText.array(measures.readings(), MetricsJson::write))
                .build();
    }

    private static JsonObject write(DurationMetric measure) {
        return JsonText.object()
                .add("name", measure.name())
                .add("description", measure.description())
                .add("labels", labels(measure.labels()))
                .add("count", measure.count())
                .add(
                        "micros",
                        JsonText.object()
                                .add("sum", JsonText.number(measure.sum() / NANOS_PER_MICRO))
                                .add("p50", JsonText.number(measure.p50() / NANOS_PER_MICRO))
                                .add("p99", JsonText.number(measure.p99() / NANOS_PER_MICRO))
                                .add("p999", JsonText.number(measure.p999() / NANOS_PER_MICRO))
                                .add("max", JsonText.number(measure.max() / NANOS_PER_MICRO)))
                .build();
    }

    private static JsonObject write(MetricValue reading) {
        return JsonText.object()
                .add("name", reading.name())
                .add("description", reading.description())
                .add("labels", labels(reading.labels()))
                .add("kind", reading.kind().name().toLowerCase(Locale.ROOT))
                .add("value", JsonText.number(reading.value()))
                .build();
    }

    private static JsonObjectBuilder labels(Map<String, String> labels) {
        JsonObjectBuilder object = JsonText.object();
        new TreeMap<>(labels).forEach(object::add);
        return object;
    }
}
