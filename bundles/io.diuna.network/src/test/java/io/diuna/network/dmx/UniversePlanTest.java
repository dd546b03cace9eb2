// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.dmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.network.udp.PixelRange;
import io.diuna.network.udp.ReceiverAddress;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UniversePlanTest {

    private static final List<ReceiverAddress> RECEIVER = List.of(new ReceiverAddress("a", 1));

    @Test
    void wholePixelsPerUniverseByDefault() {
        assertThat(plan(171, ColorOrder.RGB, 0, 5).universes())
                .containsExactly(new Universe(5, 0, 0, 510), new Universe(6, 0, 510, 3));
        assertThat(plan(129, ColorOrder.GRBW, 0, 0).universes())
                .containsExactly(new Universe(0, 0, 0, 512), new Universe(1, 0, 512, 4));
    }

    @Test
    void pixelsAreSplitWithAFixedNumberOfChannels() {
        assertThat(plan(171, ColorOrder.RGB, 512, 1).universes())
                .containsExactly(new Universe(1, 0, 0, 512), new Universe(2, 0, 512, 1));
    }

    @Test
    void eachRangeBeginsWithANewUniverse() {
        List<PixelRange> ranges = List.of(new PixelRange(0, 180, RECEIVER), new PixelRange(180, 20, RECEIVER));
        assertThat(UniversePlan.of(200, ColorOrder.RGB, ranges, 0, 1, 63_999).universes())
                .containsExactly(new Universe(1, 0, 0, 510), new Universe(2, 0, 510, 30), new Universe(3, 1, 540, 60));
    }

    @Test
    void everyByteIsInExactlyOneUniverse() {
        Random random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            int pixels = 1 + random.nextInt(3000);
            ColorOrder order = random.nextBoolean() ? ColorOrder.RGB : ColorOrder.RGBW;
            UniversePlan plan = plan(pixels, order, random.nextInt(513), 1);
            int at = 0;
            int number = 1;
            for (Universe universe : plan.universes()) {
                assertThat(universe.number()).isEqualTo(number++);
                assertThat(universe.start()).isEqualTo(at);
                assertThat(universe.length()).isBetween(1, 512);
                at += universe.length();
            }
            assertThat(at).isEqualTo(pixels * order.channels());
        }
    }

    @Test
    void aPlanBeyondTheHighestUniverseIsRejected() {
        assertThat(plan(340, ColorOrder.RGB, 0, 63_998).universes()).hasSize(2);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> plan(341, ColorOrder.RGB, 0, 63_998))
                .withMessage("this strip needs universes 63998 to 64000; the highest is 63999");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> plan(341, ColorOrder.RGB, 513, 1))
                .withMessage("channels is 0 to 512, not 513");
    }

    @Test
    void wireTimeCountsEachReceiver() {
        ReceiverAddress target = new ReceiverAddress("a", 1);
        List<PixelRange> twice = List.of(new PixelRange(0, 170, List.of(target, target)));
        assertThat(plan(170, ColorOrder.RGB, 0, 1).format("artnet", 126, 1).wireNanos())
                .isEqualTo((66 + 126 + 510) * 80L);
        assertThat(UniversePlan.of(170, ColorOrder.RGB, twice, 0, 1, 9)
                        .format("artnet", 126, 1)
                        .wireNanos())
                .isEqualTo(2 * (66 + 126 + 510) * 80L);
    }

    private static UniversePlan plan(int pixels, ColorOrder order, int perUniverse, int first) {
        return UniversePlan.of(pixels, order, List.of(new PixelRange(0, pixels, RECEIVER)), perUniverse, first, 63_999);
    }
}
