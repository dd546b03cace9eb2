// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnsQueryTest {

    private static ByteBuffer hex(String text) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(text.replace(" ", "")));
    }

    /** Two questions of one packet; the second name points into the first one. */
    @Test
    void readsCompressedNames() {
        DnsQuery query = DnsQuery.read(hex("0000 0000 0002 0000 0000 0000"
                        + "05 5f68747470 04 5f746370 05 6c6f63616c 00 000c 0001"
                        + "04 6c616d70 c017 0001 0001"))
                .orElseThrow();
        assertThat(query.questions().get(0).name()).isEqualTo(DnsName.of("_http._tcp.local"));
        assertThat(query.questions().get(1).name()).isEqualTo(DnsName.of("lamp.local"));
        assertThat(query.questions().get(1).type()).isEqualTo(DnsType.A);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000 0000 0001", // no header
                "0000 8400 0001 0000 0000 0000 00 0001 0001", // a response
                "0000 0000 0000 0000 0000 0000", // no question
                "0000 0000 0001 0000 0000 0000 c00c 0001 0001", // a pointer to itself
                "0000 0000 0001 0000 0000 0000 c0ff 0001 0001", // a pointer behind the end
                "0000 0000 0001 0000 0000 0000 05 6161", // a label without its end
                "0000 0000 0001 0000 0000 0000 40 6161 00 0001 0001", // a reserved length
                "0000 0000 ffff 0000 0000 0000 00 0001 0001", // too many questions
                "0000 0000 0001 0001 0000 0000 00 0001 0001 00 000c 0001 00001194 00ff 00" // a record without its end
            })
    void ignoresWhatIsNoQuery(String text) {
        assertThat(DnsQuery.read(hex(text))).isEmpty();
    }

    @Test
    void survivesAnyBytes() {
        SplittableRandom random = new SplittableRandom(5);
        byte[] good = DnsMessages.query(DnsType.PTR, "_http._tcp.local").array();
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = Arrays.copyOf(good, random.nextInt(good.length + 20));
            for (int k = random.nextInt(6); k > 0 && bytes.length > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            DnsQuery.read(ByteBuffer.wrap(bytes));
        }
    }
}
