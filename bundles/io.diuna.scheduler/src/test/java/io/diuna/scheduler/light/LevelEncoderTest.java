// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.scheduler.RandomSeed;
import io.diuna.scheduler.base.LevelPlane;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A long run of pixels of one level is encoded by tables: with the result that short strips have, which are too short for that. */
class LevelEncoderTest {

    private static final int PART = LevelEncoder.LONG_RUN / 2;
    private static final int PARTS = 9;
    private static final int FRAMES = 40;

    @ParameterizedTest
    @CsvSource({
        "GRB, 2.2, true, false",
        "GRB, 2.2, false, false",
        "RGB, 1.0, true, false",
        "RGB, 1.0, false, false",
        "RGBW, 2.2, true, false",
        "WRGB, 1.0, false, false",
        "GRBW, 2.2, true, true",
        "GRBW, 2.2, false, true"
    })
    void aLongRunGivesWhatItsPixelsGive(
            ColorOrder order, double gamma, boolean dither, boolean extraction, TestReporter reporter) {
        RandomSeed seed = new RandomSeed(reporter);
        SplittableRandom random = seed.random();
        Map<String, Object> settings =
                WireImage.of("dither", dither, "whiteExtraction", extraction, "whiteBalance", "#ffe0c0");
        WireImage whole = new WireImage(PARTS * PART, order, gamma, settings);
        WireImage[] parts = new WireImage[PARTS];
        Arrays.setAll(parts, i -> new WireImage(PART, order, gamma, settings));
        for (int frame = 0; frame < FRAMES; frame++) {
            if (frame % 10 == 5) {
                double cap = random.nextDouble();
                whole.brightnessCap.set(cap);
                Arrays.stream(parts).forEach(part -> part.brightnessCap.set(cap));
            }
            int[] picture = random.ints(PARTS * PART).toArray();
            int[] levels = levels(random);
            whole.next(plane(levels), picture);
            boolean unsettled = false;
            for (int i = 0; i < PARTS; i++) {
                int[] some = Arrays.copyOfRange(levels, i * PART, (i + 1) * PART);
                byte[] expected = parts[i].next(plane(some), Arrays.copyOfRange(picture, i * PART, (i + 1) * PART));
                byte[] sent = Arrays.copyOfRange(whole.bytes, i * expected.length, (i + 1) * expected.length);
                assertThat(sent)
                        .as("part " + i + " of frame " + frame + " of " + seed)
                        .isEqualTo(expected);
                unsettled |= parts[i].stage.isUnsettled();
            }
            assertThat(whole.stage.isUnsettled()).isEqualTo(unsettled);
        }
    }

    /** Levels with up to four runs, dim in each part: a picture that is dimmed nowhere has another dither pattern. */
    private static int[] levels(SplittableRandom random) {
        int[] levels = new int[PARTS * PART];
        for (int run = 0; run < 4; run++) {
            int from = run == 0 ? 0 : random.nextInt(levels.length);
            Arrays.fill(levels, from, levels.length, 1 + random.nextInt(LevelPlane.FULL - 1));
        }
        return levels;
    }

    private static LevelPlane plane(int[] levels) {
        LevelPlane plane = new LevelPlane(levels.length);
        for (int from = 0, at = 1; at <= levels.length; at++) {
            if (at == levels.length || levels[at] != levels[from]) {
                plane.set(from, at - from, levels[from]);
                from = at;
            }
        }
        return plane;
    }
}
