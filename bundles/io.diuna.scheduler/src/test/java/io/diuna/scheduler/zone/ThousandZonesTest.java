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
    void aThousandZonesRenderAndChangeTheirLayouts() {
        try (EngineHarness harness = new EngineHarness(ZONES * EACH, 2)) {
            MeterAnimation.addTo(harness);
            for (int zone = 0; zone < ZONES; zone++) {
                harness.setLook("zone-" + zone, "meter", 0x0000FF);
                put(harness, zone, EACH, "");
            }
            harness.until("all play", picture -> count(picture, EACH) == ZONES * EACH);
            assertThat(harness.zoneManager.zones())
                    .hasSize(ZONES)
                    .extracting(ZonePlayback::state)
                    .containsOnly(ZonePlayback.State.PLAYING);

            for (int zone = 0; zone < ZONES; zone++) {
                put(harness, zone, EACH, ":reversed");
            }
            assertThat(count(harness.frame(), EACH)).isEqualTo(ZONES * EACH);

            for (int zone = 0; zone < ZONES; zone++) {
                put(harness, zone, EACH - 1, "");
            }
            harness.until("all play in their new layout", picture -> count(picture, EACH - 1) == ZONES * (EACH - 1));
            assertThat(harness.zoneManager.zones())
                    .extracting(ZonePlayback::state)
                    .containsOnly(ZonePlayback.State.PLAYING);
        }
    }

    private static void put(EngineHarness harness, int zone, int length, String direction) {
        int first = zone * EACH;
        harness.putZone("zone-" + zone, "main:" + first + "-" + (first + length - 1) + direction);
    }

    private static long count(int[] picture, int red) {
        return IntStream.of(picture).filter(pixel -> Rgb.red(pixel) == red).count();
    }
}
