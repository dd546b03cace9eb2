// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.bench;

import io.diuna.runtime.framework.DistributionFolder;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Result of a measurement.
 *
 * @param before frame metrics of {@code GET /api/v1/status} at the start
 * @param after frame metrics at the end
 * @param used CPU time and allocation of the frame threads in between
 * @param seconds duration
 */
record BenchResult(BenchOptions options, JsonObject before, JsonObject after, ThreadCosts.Used used, double seconds) {

    /** Returns the number of frames that the loop ran, at least 1. */
    private long frames() {
        return Math.max(1, run(after) - run(before));
    }

    private static long run(JsonObject frame) {
        return number(frame, "number") - number(frame, "skipped");
    }

    private static long number(JsonObject json, String name) {
        return json.getJsonNumber(name).longValue();
    }

    private long missed() {
        return number(after, "missed") - number(before, "missed");
    }

    private double nsPerPixel() {
        return (double) used.cpuNanos() / frames() / options.pixels();
    }

    private double bytesPerFrame() {
        return (double) used.bytes() / frames();
    }

    private double fps() {
        return frames() / seconds;
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("pixels", options.pixels())
                .add("layers", options.layers())
                .add("nsPerPixel", rounded(nsPerPixel()))
                .add("bytesPerFrame", rounded(bytesPerFrame()))
                .add("fps", rounded(fps()))
                .add("missed", missed())
                .add("lateMicros", after.getJsonObject("lateMicros"))
                .add("java", System.getProperty("java.version"))
                .build();
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        JsonObject late = after.getJsonObject("lateMicros");
        return String.format(
                Locale.ROOT,
                "Diuna %s on Java %s: %d pixels, %d %s, %.0f s at %.2f fps%n"
                        + "  cost     %.2f ns a pixel (%.2f %% of one core)%n"
                        + "  garbage  %.0f bytes a frame%n"
                        + "  missed   %d of %d frames%n"
                        + "  late     p50 %d, p99 %d, p99.9 %d, max %d microseconds%n",
                DistributionFolder.version(),
                System.getProperty("java.version"),
                options.pixels(),
                options.layers(),
                options.layers() == 1 ? "layer" : "layers",
                seconds,
                fps(),
                nsPerPixel(),
                used.cpuNanos() / seconds / 1e7,
                bytesPerFrame(),
                missed(),
                number(after, "number") - number(before, "number"),
                number(late, "p50"),
                number(late, "p99"),
                number(late, "p999"),
                number(late, "max"));
    }
}
