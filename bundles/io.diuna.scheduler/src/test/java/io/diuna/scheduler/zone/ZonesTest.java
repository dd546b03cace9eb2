// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static io.diuna.platform.frame.ZonePlayback.State.PLAYING;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ZonesTest {

    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;

    private final EngineHarness theatre = new EngineHarness(6);

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void areShownAsWishedThoughTheWishCameFirst() {
        theatre.setLook("desk", still(RED), Transition.CUT);
        theatre.play(100);
        theatre.zone("desk", 0, 2);
        theatre.zone("hall", 3, 2);
        theatre.setLook("hall", still(BLUE), Transition.CUT);
        assertThat(theatre.play(1_200)).containsExactly(RED, RED, 0, BLUE, BLUE, 0);
        assertThat(theatre.zoneManager.zones())
                .extracting(zone -> zone.layout().id())
                .containsExactly("desk", "hall");
    }

    @Test
    void goAndComeBackAsTheyWere() {
        AtomicInteger frames = new AtomicInteger();
        theatre.addPlugin("blue", FakeAnimation.rendering(frame -> {
            frames.incrementAndGet();
            frame.fill(BLUE);
        }));
        ZoneLayout layout = EngineHarness.layout("desk", 0, 6);
        theatre.zoneManager.putZone(layout);
        theatre.setLook("desk", EngineHarness.LOOK.withAnimation("blue"), Transition.CUT);
        assertThat(theatre.play(1_200)).containsOnly(BLUE);
        theatre.zoneManager.removeZone(layout);
        int drawn = frames.get();
        assertThat(theatre.play(200)).containsOnly(0);
        assertThat(theatre.zoneManager.zones()).isEmpty();
        assertThat(frames).as("frames drawn since").hasValueLessThanOrEqualTo(drawn + 1);
        theatre.zoneManager.putZone(layout);
        theatre.settle();
        assertThat(theatre.zone("desk").state()).isEqualTo(PLAYING);
        assertThat(theatre.play(1_200)).containsOnly(BLUE);
    }

    @Test
    void areNotRemovedByTheirEarlierLayout() {
        theatre.zoneManager.putZone(EngineHarness.layout("desk", 0, 2));
        theatre.zoneManager.putZone(EngineHarness.layout("desk", 2, 4));
        theatre.zoneManager.removeZone(EngineHarness.layout("desk", 0, 2));
        theatre.setLook("desk", still(RED), Transition.CUT);
        assertThat(theatre.play(1_200)).containsExactly(0, 0, RED, RED, RED, RED);
    }

    @Test
    void areSeenAsFarAsThereArePixels() {
        theatre.addPlugin("ramp", FakeAnimation.rendering(frame -> {
            for (int i = 0; i < frame.length(); i++) {
                frame.pixels()[i] = i + 1;
            }
        }));
        theatre.zoneManager.putZone(new ZoneLayout(
                "desk",
                "Desk",
                List.of(
                        new ZoneRange("main", 4, 5, true), // two of five are there
                        new ZoneRange("main", 9, 3, false), // none is
                        new ZoneRange("none", 0, 2, false), // nor here
                        new ZoneRange("main", 0, 3, false))));
        theatre.setLook("desk", EngineHarness.LOOK.withAnimation("ramp"), Transition.CUT);
        assertThat(theatre.play(1_200)).containsExactly(11, 12, 13, 0, 5, 4);
    }

    private static ZoneLook still(int color) {
        return EngineHarness.LOOK.withColor(color);
    }
}
