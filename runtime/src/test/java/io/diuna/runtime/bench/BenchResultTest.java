// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchResultTest {

    private final BenchResult result = new BenchResult(
            new BenchOptions(1_000, 2, 10, true),
            frame(100, 10, 20),
            frame(710, 20, 33),
            new ThreadCosts.Used(6_000_000, 1_200),
            10.0);

    private static JsonObject frame(long number, long skipped, long missed) {
        JsonObject late = Json.createObjectBuilder(Map.of("p50", 1, "p99", 20, "p999", 300, "max", 4_000))
                .build();
        return Json.createObjectBuilder()
                .add("number", number)
                .add("fps", 60.0)
                .add("missed", missed)
                .add("skipped", skipped)
                .add("lateMicros", late)
                .build();
    }

    @Test
    void jsonHasTheseFields() {
        JsonObject json = result.json();
        assertThat(json.keySet())
                .containsExactly(
                        "pixels", "layers", "nsPerPixel", "bytesPerFrame", "fps", "missed", "lateMicros", "java");
        assertThat(json.getInt("pixels")).isEqualTo(1_000);
        assertThat(json.getInt("layers")).isEqualTo(2);
        assertThat(json.getJsonNumber("nsPerPixel").doubleValue()).isEqualTo(10);
        assertThat(json.getJsonNumber("bytesPerFrame").doubleValue()).isEqualTo(2);
        assertThat(json.getJsonNumber("fps").doubleValue()).isEqualTo(60);
        assertThat(json.getInt("missed")).isEqualTo(13);
        assertThat(json.getJsonObject("lateMicros").keySet()).containsExactlyInAnyOrder("p50", "p99", "p999", "max");
        assertThat(json.getString("java")).isEqualTo(System.getProperty("java.version"));
    }

    @Test
    void textHasAFewLines() {
        assertThat(result.toString())
                .contains("1000 pixels, 2 layers, 10 s at 60.00 fps")
                .contains("cost     10.00 ns a pixel (0.06 % of one core)")
                .contains("garbage  2 bytes a frame")
                .contains("missed   13 of 610 frames")
                .contains("late     p50 1, p99 20, p99.9 300, max 4000 microseconds");
    }
}
