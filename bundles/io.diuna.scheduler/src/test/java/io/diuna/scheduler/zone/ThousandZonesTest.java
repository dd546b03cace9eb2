// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.color.Rgb;
import io.diuna.platform.frame.ZonePlayback;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThousandZonesTest {

    private static final int ZONES = 1_000;
    private static final int EACH = 3;

    @Test
    void aThousandZonesPlayAndAreLaidOutAnew() {
        try (ZoneHarness rig = new ZoneHarness(ZONES * EACH)) {
            rig.meter();
            for (int zone = 0; zone < ZONES; zone++) {
                rig.setLook("zone-" + zone, "meter", 0x0000FF);
                put(rig, zone, EACH, "");
            }
            rig.until("all play", picture -> count(picture, EACH) == ZONES * EACH);
            assertThat(rig.zoneManager.zones())
                    .hasSize(ZONES)
                    .extracting(ZonePlayback::state)
                    .containsOnly(ZonePlayback.State.PLAYING);

            for (int zone = 0; zone < ZONES; zone++) {
                put(rig, zone, EACH, ":reversed");
            }
            assertThat(count(rig.frame(), EACH)).isEqualTo(ZONES * EACH);

            for (int zone = 0; zone < ZONES; zone++) {
                put(rig, zone, EACH - 1, "");
            }
            rig.until("all play in their new layout", picture -> count(picture, EACH - 1) == ZONES * (EACH - 1));
            assertThat(rig.zoneManager.zones())
                    .extracting(ZonePlayback::state)
                    .containsOnly(ZonePlayback.State.PLAYING);
        }
    }

    private static void put(ZoneHarness rig, int zone, int length, String direction) {
        int first = zone * EACH;
        rig.put("zone-" + zone, "main:" + first + "-" + (first + length - 1) + direction);
    }

    private static long count(int[] picture, int red) {
        return IntStream.of(picture).filter(pixel -> Rgb.red(pixel) == red).count();
    }
}
