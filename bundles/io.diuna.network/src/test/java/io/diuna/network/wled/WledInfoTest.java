// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.wled;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WledInfoTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({"1, 1", "100000, 100000", "100001, 0", "0, 0", "-5, 0"})
    void aNumberOfLedsThatNoStripHasIsUnknown(int count, int pixels) {
        String answer = "{\"name\":\"A\u0007B\",\"ver\":\"1\",\"leds\":{\"count\":" + count + "}}";
        assertThat(WledInfo.parse(answer.replace("\u0007", "\\u0007").getBytes(StandardCharsets.UTF_8)))
                .contains(new WledInfo("A?B", "1", pixels));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"leds\":5}",
                "{\"leds\":{\"count\":\"300\"}}",
                "{\"leds\":{\"count\":3}", // not closed
                "<html>"
            })
    void otherAnswersAreNone(String answer) {
        assertThat(WledInfo.parse(answer.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void asksAllAtOnceAndLeavesOutWhoGivesNoAnswer() throws Exception {
        String large = FakeWled.INFO.replace("0.15.0", "0".repeat(70_000));
        try (FakeWled kitchen = new FakeWled(FakeWled.INFO);
                FakeWled locked = new FakeWled(401, FakeWled.INFO);
                FakeWled other = new FakeWled("<html>");
                FakeWled endless = new FakeWled(large);
                DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            InetSocketAddress off = (InetSocketAddress) free.getLocalSocketAddress(); // nobody has its TCP port
            List<InetSocketAddress> all =
                    List.of(kitchen.address(), locked.address(), other.address(), endless.address(), off);
            assertThat(WledInfoClient.read(all, LONG))
                    .isEqualTo(Map.of(kitchen.address(), new WledInfo("Kitchen", "0.15.0", 300)));
        }
    }

    @Test
    void aSilentServerKeepsNobodyWaiting() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(WledInfoClient.read(
                            List.of((InetSocketAddress) silent.getLocalSocketAddress()), Duration.ofMillis(200)))
                    .isEmpty();
        }
    }
}
