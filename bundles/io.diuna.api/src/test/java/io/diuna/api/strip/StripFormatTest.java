// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StripFormatTest {

    @ParameterizedTest
    @EnumSource
    void everyOrderGivesEachByteToOneChannel(ColorOrder order) {
        int[] places = IntStream.of(order.red(), order.green(), order.blue(), order.white())
                .filter(place -> place >= 0)
                .sorted()
                .toArray();
        assertThat(places).containsExactly(IntStream.range(0, order.channels()).toArray());
        assertThat(order.channels()).isEqualTo(order.white() < 0 ? 3 : 4);
    }

    @Test
    void anOrderIsWhatItsNameSays() {
        assertThat(ColorOrder.GRB.green()).isEqualTo(0);
        assertThat(ColorOrder.GRB.red()).isEqualTo(1);
        assertThat(ColorOrder.GRB.blue()).isEqualTo(2);
        assertThat(ColorOrder.GRB.white()).isEqualTo(-1);
        assertThat(ColorOrder.WRGB.white()).isEqualTo(0);
        assertThat(ColorOrder.WRGB.blue()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void ordersAreReadInUpperAndLowerCase(ColorOrder order) {
        assertThat(ColorOrder.parse(order.name())).isSameAs(order);
        assertThat(ColorOrder.parse(order.name().toLowerCase(Locale.ROOT))).isSameAs(order);
    }

    @Test
    void refusesAnUnknownOrder() {
        assertThatThrownBy(() -> ColorOrder.parse("RRB")).isInstanceOf(ConfigurationException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, RGB, 3", "150, GRB, 450", "10, RGBW, 40"})
    void knowsTheLengthOfAFrame(int pixels, ColorOrder order, int bytes) {
        assertThat(StripFormat.of(pixels, order, 2.2, 0).wireLength()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"0, 2.2, 0", "-1, 2.2, 0", "1, 0.09, 0", "1, 10.1, 0", "1, NaN, 0", "1, 2.2, -1"})
    void refusesWhatNoStripCanBe(int pixels, double gamma, long wireNanos) {
        assertThatThrownBy(() -> StripFormat.of(pixels, ColorOrder.RGB, gamma, wireNanos))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "not " + pixels + " pixels, gamma " + gamma + ", " + wireNanos + " ns on the wire");
    }

    @Test
    void refusesAStripThatIsTooLong() {
        assertThat(StripFormat.of(1_000_000, ColorOrder.RGBW, 2.2, 0).wireLength())
                .isEqualTo(4_000_000);
        assertThatThrownBy(() -> StripFormat.of(1_000_001, ColorOrder.RGB, 2.2, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 1000000 pixels, not 1000001");
    }

    @Test
    @SuppressWarnings("NullAway") // as drivers do that know nothing of it
    void refusesWhatIsMissing() {
        assertThatThrownBy(() -> StripFormat.of(1, null, 2.2, 0)).hasMessageContaining("order");
        assertThatThrownBy(() -> StripFormat.of(1, ColorOrder.RGB, 2.2, 0).withBus(null))
                .hasMessageContaining("bus");
    }
}
