// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PixelRangeTest {

    @Test
    void blankKeysGiveNoRange() {
        assertThat(PixelRange.parse(" ", new String[0], 10, 1)).isEmpty();
        assertThat(PixelRange.parse("", new String[] {"", " "}, 10, 1)).isEmpty();
    }

    @Test
    void hostGetsTheWholeStrip() {
        assertThat(PixelRange.parse("wall", new String[0], 10, 4048))
                .containsExactly(new PixelRange(0, 10, List.of(new ReceiverAddress("wall", 4048))));
    }

    @Test
    void receiversWithoutNumbersGetTheWholeStrip() {
        assertThat(PixelRange.parse("", new String[] {"a", "b:99"}, 10, 4048))
                .containsExactly(
                        new PixelRange(0, 10, List.of(new ReceiverAddress("a", 4048), new ReceiverAddress("b", 99))));
    }

    @Test
    void receiversWithNumbersGetConsecutiveRanges() {
        assertThat(PixelRange.parse("", new String[] {"a=4", " b:99 = 5", "c"}, 10, 4048))
                .containsExactly(
                        new PixelRange(0, 4, List.of(new ReceiverAddress("a", 4048))),
                        new PixelRange(4, 5, List.of(new ReceiverAddress("b", 99))),
                        new PixelRange(9, 1, List.of(new ReceiverAddress("c", 4048))));
    }

    @Test
    void rangesMustCoverTheStrip() {
        rejects("'b=7' does not fit, the strip has 10 pixels and 6 are left", "a=4", "b=7");
        rejects("'b' does not fit, the strip has 10 pixels and 0 are left", "a=10", "b");
        rejects("cover 9 of 10 pixels", "a=4", "b=5");
        rejects("for each, as in 192.168.1.20=300, or for none", "a", "b=5");
        rejects("not 'a=x'", "a=x", "b=5");
        rejects("'a=0' does not fit", "a=0", "b=5");
    }

    @ParameterizedTest
    @CsvSource({
        "wall, wall, 7",
        "wall:12, wall, 12",
        "192.168.1.20:65535, 192.168.1.20, 65535",
        "[::1]:12, ::1, 12",
        "[::1], ::1, 7",
        "fe80::1%eth0, fe80::1%eth0, 7",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7, 7"
    })
    void parsesAnAddress(String text, String host, int port) {
        assertThat(ReceiverAddress.parse("host", text, 7)).isEqualTo(new ReceiverAddress(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":1",
                "wall:",
                "wall:0",
                "wall:65536",
                "wall:x",
                "wall:-1",
                "wa ll",
                "http://wall",
                "[::1]x",
                "x:y:z",
                "wall:80:90",
                "[wall]:80"
            })
    void rejectsInvalidAddresses(String text) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ReceiverAddress.parse("host", text, 7))
                .withMessageContaining("host or host:port");
    }

    private static void rejects(String message, String... receivers) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> PixelRange.parse("", receivers, 10, 4048))
                .withMessageContaining(message)
                .matches(e -> e.field().equals("receivers"));
    }
}
