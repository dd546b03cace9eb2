// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RgbTest {

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void packsAndUnpacks() {
        int color = Rgb.of(0x12, 0x34, 0x56);
        assertThat(color).isEqualTo(0x123456);
        assertThat(new int[] {Rgb.red(color), Rgb.green(color), Rgb.blue(color)})
                .containsExactly(0x12, 0x34, 0x56);
        assertThat(Rgb.of(0x112, -1, 256)).isEqualTo(0x12FF00);
    }

    @Test
    void scalesEachChannelMonotonicallyBetweenExactEnds() {
        for (int value = 0; value < 256; value++) {
            int color = value << 24 | (255 - value) << 16 | value << 8 | (value ^ 0x55);
            assertThat(Rgb.scale256(color, 0)).isZero();
            assertThat(Rgb.scale256(color, 256)).isEqualTo(color);
            for (int level = 0; level < 256; level++) {
                assertChannelsNotBelow(Rgb.scale256(color, level + 1), Rgb.scale256(color, level));
            }
        }
    }

    @Test
    void scalesChannelsWithoutOneTouchingAnother() {
        for (int i = 0; i < 10_000; i++) {
            int color = random.nextInt();
            int level = random.nextInt(257);
            int scaled = Rgb.scale256(color, level);
            for (int shift = 0; shift < 32; shift += 8) {
                assertThat(channel(scaled, shift)).isEqualTo((channel(color, shift) * level) >> 8);
            }
        }
    }

    @Test
    void mixesChannelsWithoutOneTouchingAnother() {
        for (int i = 0; i < 10_000; i++) {
            int from = random.nextInt();
            int to = random.nextInt();
            int share = random.nextInt(257);
            int mixed = Rgb.mix256(from, to, share);
            for (int shift = 0; shift < 32; shift += 8) {
                int expected = (channel(from, shift) * (256 - share) + channel(to, shift) * share) >> 8;
                assertThat(channel(mixed, shift)).isEqualTo(expected);
            }
        }
    }

    @Test
    void mixesFromOneEndExactlyToTheOther() {
        for (int i = 0; i < 1_000; i++) {
            int from = random.nextInt();
            int to = random.nextInt();
            assertThat(Rgb.mix(from, to, 0)).isEqualTo(from);
            assertThat(Rgb.mix(from, to, 1)).isEqualTo(to);
            assertThat(Rgb.mix(from, from, random.nextDouble())).isEqualTo(from);
        }
    }

    @Test
    void clampsSharesAndLevels() {
        assertThat(Rgb.scale(0xFF8800, 7)).isEqualTo(0xFF8800);
        assertThat(Rgb.scale(0xFF8800, -7)).isEqualTo(Rgb.BLACK);
        assertThat(Rgb.scale(0xFF8800, Double.NaN)).isEqualTo(Rgb.BLACK);
        assertThat(Rgb.scale(0xFF8800, 0.5)).isEqualTo(0x7F4400);
        assertThat(Rgb.mix(0x112233, 0x445566, 2)).isEqualTo(0x445566);
        assertThat(Rgb.mix(0x112233, 0x445566, Double.NaN)).isEqualTo(0x112233);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, #ff0000",
        "0.333333333333, 1, 1, #00ff00",
        "0.666666666667, 1, 1, #0000ff",
        "0.166666666667, 1, 1, #ffff00",
        "1, 1, 1, #ff0000",
        "-0.333333333333, 1, 1, #0000ff",
        "0.7, 0, 1, #ffffff",
        "0.7, 1, 0, #000000",
        "0, 0.5, 1, #ff8080",
        "0, 9, 9, #ff0000"
    })
    void knowsHues(double hue, double saturation, double value, String color) {
        assertThat(Rgb.format(Rgb.hsv(hue, saturation, value))).isEqualTo(color);
    }

    @Test
    void turnsThroughTheHuesWithoutAJump() {
        int steps = 1_530;
        for (int i = -steps; i <= steps; i++) {
            int here = Rgb.hsv((double) i / steps, 1, 1);
            int next = Rgb.hsv((i + 1.0) / steps, 1, 1);
            for (int shift = 0; shift < 24; shift += 8) {
                assertThat(channel(next, shift))
                        .as("after hue %d of %d", i, steps)
                        .isCloseTo(channel(here, shift), within(1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "#ff8800, 0xff8800",
        "#FF8800, 0xff8800",
        "#000000, 0",
        "#00000a, 10",
        "#f80, 0xff8800",
        "ff8800, 0xff8800",
        "F80, 0xff8800",
        "'[255,136,0]', 0xff8800",
        "'255, 136, 0', 0xff8800",
        "'rgb(255, 136, 0)', 0xff8800",
        "#ff880080, -2130737152",
        "00000001, 0x1000000",
        "'[255,136,0,128]', -2130737152",
        "'rgbw(0,0,0,1)', 0x1000000",
        "orange, 0xff8000",
        "Warm White, 0xffc896",
        "hot_pink, 0xff0080",
        "off, 0",
        "'hsl(32,100%,50%)', 0xff8800",
        "'hsl(0, 0%, 50%)', 0x808080",
        "'hsl(-120, 100%, 100%)', 0xffffff",
        "hue(120), 0x00ff00",
        "hue 240, 0x0000ff",
        "6600K, 0xffffff",
        "2700K, 0xffa757",
        "1000 k, 0xff4400"
    })
    void readsColors(String text, String color) {
        assertThat(Rgb.parse(text)).isEqualTo(Integer.decode(color));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "#ff880",
                "#ff88000",
                "#gg0000",
                "#-12345",
                "#12 456",
                "#٠٠٠٠٠٠",
                "reddish",
                "[255,136]",
                "[256,0,0]",
                "[0,0,0,256]",
                "[0,0,0,0,0]",
                "rgbw(0,0,0,1",
                "[255,136,0",
                "hsl(0,101%,50%)",
                "hue(120",
                "999K",
                "50000K",
                "-1,2,3"
            })
    void refusesWhatIsNoColor(String text) {
        assertThatThrownBy(() -> Rgb.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("#rrggbb");
    }

    @Test
    void addsAndLightensChannelsWithoutOneTouchingAnother() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 10_000; i++) {
            int first = random.nextInt();
            int second = random.nextInt();
            for (int shift = 0; shift < 32; shift += 8) {
                int a = (first >>> shift) & 0xFF;
                int b = (second >>> shift) & 0xFF;
                assertThat((Rgb.add(first, second) >>> shift) & 0xFF).isEqualTo(Math.min(255, a + b));
                assertThat((Rgb.lighten(first, second) >>> shift) & 0xFF).isEqualTo(Math.max(a, b));
            }
        }
    }

    @Test
    void whiteIsReplacedByLight() {
        assertThat(Rgb.withoutWhite(0x123456)).isEqualTo(0x123456);
        assertThat(Rgb.withoutWhite(0x80000000)).isEqualTo(0x808080);
        assertThat(Rgb.withoutWhite(0x04030000)).isEqualTo(0x050404);
        assertThat(Rgb.withoutWhite(0xFFFFFFFF)).isEqualTo(0xFFFFFF);
    }

    @Test
    void readsWhatItWrote() {
        for (int i = 0; i < 1_000; i++) {
            int color = random.nextInt(0x1000000);
            assertThat(Rgb.parse(Rgb.format(color))).isEqualTo(color);
            assertThat(Rgb.format(color | 0xAB000000)).isEqualTo(Rgb.format(color) + "ab");
            assertThat(Rgb.parse(Rgb.format(color | 0xAB000000))).isEqualTo(color | 0xAB000000);
        }
    }

    private static void assertChannelsNotBelow(int higher, int lower) {
        for (int shift = 0; shift < 32; shift += 8) {
            assertThat(channel(higher, shift)).isGreaterThanOrEqualTo(channel(lower, shift));
        }
    }

    private static int channel(int color, int shift) {
        return (color >>> shift) & 0xFF;
    }
}
