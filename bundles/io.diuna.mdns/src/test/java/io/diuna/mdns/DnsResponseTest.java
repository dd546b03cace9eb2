// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.NetworkAddress;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnsResponseTest {

    @Test
    void readsRecordsWithCompressedNames() {
        DnsResponse response = DnsResponse.read(ByteBuffer.wrap(DnsMessages.controllerAnswer()))
                .orElseThrow();
        assertThat(DnsMessages.read(response.multicast()))
                .containsExactly(
                        "_wled._tcp.local 12 10 wled-kitchen._wled._tcp.local",
                        "wled-kitchen._wled._tcp.local 33 10 80 wled-kitchen.local",
                        "wled-kitchen._wled._tcp.local 16 10 mac=a1b2c3d4e5f6",
                        "wled-kitchen.local 1 10 4 bytes");
        assertThat(response.answers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000 8400 0000", // no header
                "0000 0000 0000 0001 0000 0000 00 0001 0001 00000000 0004 c0a80132", // a query
                "0000 8403 0000 0001 0000 0000 00 0001 0001 00000000 0004 c0a80132", // no such name
                "0000 8400 0000 0001 0000 0000", // a record that is not there
                "0000 8400 0000 0001 0000 0000 00 0001 0001 00000000 0005 c0a80132", // a record without its end
                "0000 8400 0000 0001 0000 0000 00 000c 0001 00000000 0000", // a pointer to nothing
                "0000 8400 0000 0001 0000 0000 00 000c 0001 00000000 0001 0161 00", // a name behind the record
                "0000 8400 0000 0001 0000 0000 00 000c 0001 00000000 0002 c017", // a name that leads to itself
                "0000 8400 0000 0001 0000 0000 00 0021 0001 00000000 0003 000000", // a location without a port
                "0000 8400 0000 ffff 0000 0000 00 0001 0001 00000000 0004 c0a80132" // too many records
            })
    void ignoresWhatIsNoResponse(String text) {
        assertThat(DnsResponse.read(ByteBuffer.wrap(DnsMessages.hex(text)))).isEmpty();
    }

    @Test
    void survivesAnyBytes() {
        SplittableRandom random = new SplittableRandom(5);
        byte[] good = DnsMessages.controllerAnswer();
        InetAddress sender = InetAddress.getLoopbackAddress();
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = i % 2 == 0 ? good.clone() : Arrays.copyOf(good, random.nextInt(good.length + 20));
            for (int k = random.nextInt(6); k > 0 && bytes.length > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            ServiceAnswers answers = new ServiceAnswers(
                    DnsName.of("_wled._tcp.local"), List.of(NetworkAddress.parse("192.168.1.20/24")));
            DnsResponse.read(ByteBuffer.wrap(bytes)).ifPresent(response -> answers.add(response, sender));
            assertThat(answers.found()).hasSizeLessThan(2);
            assertThat(DnsQuery.message(answers.questions())).hasSizeLessThan(1500);
        }
    }
}
