// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.frame.FrameStatus;
import jakarta.json.JsonObject;
import java.util.List;

/** Writes how Diuna does. */
public final class StatusJson {

    private StatusJson() {}

    /**
     * How many there are.
     *
     * @param zones the zones
     * @param strips the strips
     * @param plugins the plugins that run
     */
    public record Counts(int zones, int strips, int plugins) {}

    /**
     * Writes the status.
     *
     * @param problems what is not as it should be, in words for people
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
