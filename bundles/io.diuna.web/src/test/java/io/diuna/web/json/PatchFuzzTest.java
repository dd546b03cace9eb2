// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.zone.ZoneLook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fuzz test: every body results in a change or a problem, never in another exception. */
class PatchFuzzTest {

    private static final int BODIES = 100_000;
    private static final ZoneLook LOOK = new ZoneLook(true, 80, 0, "sunset", null, Map.of());

    private static final List<String> SEEDS = List.of(
            "{\"on\":true,\"brightness\":80,\"color\":\"#ff8800\",\"palette\":\"sunset\",\"animation\":\"rainbow\","
                    + "\"parameters\":{\"speed\":50,\"direction\":\"up\",\"mirror\":false},"
                    + "\"transition\":{\"kind\":\"crossfade\",\"durationMs\":400,\"easing\":\"cubic-in-out\"}}",
            "{\"animation\":null,\"parameters\":{}}",
            "{\"brightness\":1.5e-3,\"palette\":\"\\u00e4\\n\\\"\"}",
            "{\"x\":[1,[2,{\"y\":null}]],\"z\":{\"q\":[]}}");

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u",
            "\\ud800",
            "null",
            "true",
            "-",
            "1e999",
            "1e-999",
            "0",
            "\u0000",
            "é",
            "\uD83D\uDE00",
            "\"on\":",
            "\"parameters\":{",
            "\"transition\":{\"kind\":",
            " ",
            "\n",
            "/*",
            "NaN");

    @Test
    void throwsOnlyProblems() throws IOException {
        long seed = 20260101;
        Random random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < BODIES; i++) {
            byte[] body = body(random);
            try {
                PatchReader.read(new ByteArrayInputStream(body)).apply(LOOK);
                taken++;
            } catch (HttpProblem problem) {
                assertThat(problem.status()).isIn(400, 422);
            } catch (RuntimeException | Error e) {
                fail("Body " + i + " of seed " + seed + ": " + HexFormat.of().formatHex(body), e);
            }
        }
        // Guards the test itself: enough bodies must be valid, and enough invalid.
        assertThat(taken).isBetween(BODIES / 50, BODIES * 9 / 10);
    }

    private static byte[] body(Random random) {
        if (random.nextInt(10) == 0) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            return noise;
        }
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int changes = random.nextInt(4); changes > 0 && text.length() > 1; changes--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
                default -> text.setLength(at);
            }
        }
        byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
        if (body.length > 0 && random.nextInt(5) == 0) {
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return body;
    }
}
