// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.health.HealthProblem;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
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
                                .add("fps", fps(frame.fps()))
                                .add("missed", frame.missed())
                                .add("skipped", frame.skipped())
                                .add(
                                        "lateMicros",
                                        JsonText.object()
                                                .add("p50", late.p50())
                                                .add("p99", late.p99())
                                                .add("p999", late.p999())
                                                .add("max", late.max()))
                                .add("lastMinute", lastMinute(frame.lastMinute())))
                .add("zones", counts.zones())
                .add("strips", counts.strips())
                .add("plugins", counts.plugins())
                .add("health", word(problems.isEmpty()))
                .add("problems", JsonText.array(problems, JsonText::text))
                .build();
    }

    /** Writes the problems for monitors, with their codes. */
    public static JsonObject health(List<HealthProblem> problems) {
        return JsonText.object()
                .add("health", word(problems.isEmpty()))
                .add("problems", JsonText.array(problems, StatusJson::problem))
                .build();
    }

    private static JsonObject lastMinute(FrameStatus.LastMinute last) {
        return JsonText.object()
                .add("fps", fps(last.fps()))
                .add("missed", last.missed())
                .add("skipped", last.skipped())
                .build();
    }

    private static JsonValue fps(double fps) {
        return JsonText.number(Math.round(fps * 100) / 100.0);
    }

    private static JsonObject problem(HealthProblem problem) {
        return JsonText.object()
                .add("code", problem.code())
                .add("subject", problem.subject())
                .add("message", problem.message())
                .add("remedy", problem.remedy())
                .build();
    }

    private static String word(boolean healthy) {
        return healthy ? "OK" : "DEGRADED";
    }
}
