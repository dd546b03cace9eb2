// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.frame.FrameStatus;
import jakarta.json.JsonObject;
import java.util.List;

/** Writes the status of the platform. */
public final class StatusJson {

    private StatusJson() {}

    /**
     * Numbers of things.
     *
     * @param zones zones
     * @param strips strips
     * @param plugins active plugins
     */
    public record Counts(int zones, int strips, int plugins) {}

    /**
     * Writes the status.
     *
     * @param uptimeSeconds time since the start, in seconds
     * @param problems one sentence for each problem
     */
    public static JsonObject write(
            String version, long uptimeSeconds, FrameStatus frame, Counts counts, List<String> problems) {
        FrameStatus.Percentiles late = frame.lateMicros();
        return JsonText.object()
                .add("version", version)
                .add("uptimeSeconds", uptimeSeconds)
                .add(
                        "frame",
                        JsonText.object()
                                .add("number", frame.number())
                                .add("fps", JsonText.number(Math.round(frame.fps() * 100) / 100.0))
                                .add("missed", frame.missed())
                                .add("skipped", frame.skipped())
                                .add(
                                        "lateMicros",
                                        JsonText.object()
                                                .add("p50", late.p50())
                                                .add("p99", late.p99())
                                                .add("p999", late.p999())
                                                .add("max", late.max())))
                .add("zones", counts.zones())
                .add("strips", counts.strips())
                .add("plugins", counts.plugins())
                .add("health", problems.isEmpty() ? "OK" : "DEGRADED")
                .add("problems", JsonText.array(problems, JsonText::text))
                .build();
    }
}
