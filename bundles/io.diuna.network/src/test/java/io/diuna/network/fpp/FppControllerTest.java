// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.fpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FppControllerTest {

    private static final InetAddress SENDER = InetAddress.getLoopbackAddress();

    @Test
    void asksWithoutAnAddressOfItsOwn() {
        byte[] question = FppController.question();
        assertThat(question).hasSize(221);
        assertThat(Arrays.copyOf(question, 20))
                .asHexString()
                .isEqualTo("46505044" + "04" + "D600" + "0201C0" + "00".repeat(10));
        assertThat(FppController.parse(question, question.length, SENDER))
                .as("its own question")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 7, 8.3, Raspberry Pi 4, 'Raspberry Pi 4, FPP 8.3'",
        "3, 133, 1.05, Falcon F16v3, 'Falcon F16v3, version 1.05'",
        "2, 194, 4.0, '', version 4.0",
        "2, 195, '', '', ''"
    })
    void readsPingsOfAllVersions(int version, int system, String software, String model, String description) {
        byte[] ping = FppPings.ping(version, system, "wall", software, model);
        assertThat(FppController.parse(ping, ping.length, SENDER))
                .isEqualTo(new FppController("127.0.0.1", "wall", description));
    }

    @Test
    void otherPacketsAreNone() {
        byte[] ping = FppPings.ping(1, 7, "wall", "8.3", "Pi");
        assertThat(FppController.parse(ping, 175, SENDER)).isNull();
        assertThat(FppController.parse(ping, ping.length + 1, SENDER)).isNull();
        for (int i = 0; i < 5; i++) {
            byte[] other = ping.clone();
            other[i]++;
            assertThat(FppController.parse(other, other.length, SENDER)).isNull();
        }
        byte[] scheduler = FppPings.ping(1, 0xC1, "wall", "8.3", "PC");
        assertThat(FppController.parse(scheduler, scheduler.length, SENDER)).isNull();
    }

    @Test
    void damagedPingsAreReadOrIgnored() {
        SplittableRandom random = new SplittableRandom(12);
        byte[] ping = FppPings.ping(3, 7, "wall", "8.3", "Pi");
        for (int i = 0; i < 50_000; i++) {
            byte[] damaged = Arrays.copyOf(ping, random.nextInt(320));
            for (int k = 0; k < 20 && damaged.length > 9; k++) {
                damaged[9 + random.nextInt(damaged.length - 9)] = (byte) random.nextInt();
            }
            FppController read = FppController.parse(damaged, damaged.length, SENDER);
            if (read != null) {
                assertThat(read.name() + read.description())
                        .hasSizeLessThan(170)
                        .doesNotContainPattern("\\p{Cc}");
            }
        }
    }
}
