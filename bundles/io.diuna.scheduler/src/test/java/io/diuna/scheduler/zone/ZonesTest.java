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

    private final EngineHarness harness = new EngineHarness(6);

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void areShownAsRequestedThoughTheRequestCameFirst() {
        harness.setLook("desk", still(RED), Transition.CUT);
        harness.play(100);
        harness.zone("desk", 0, 2);
        harness.zone("hall", 3, 2);
        harness.setLook("hall", still(BLUE), Transition.CUT);
        assertThat(harness.play(1_200)).containsExactly(RED, RED, 0, BLUE, BLUE, 0);
        assertThat(harness.zoneManager.zones())
                .extracting(zone -> zone.layout().id())
                .containsExactly("desk", "hall");
    }

    @Test
    void comeOneAfterTheOtherInTheShow() {
        harness.addPlugin(
                "share",
                new FakeAnimation(
                        List.of(),
                        stage -> frame -> frame.fill((int) Math.round(100 * stage.showStart()) << 8
                                | (int) Math.round(100 * stage.showLength()))));
        ZoneLook look = EngineHarness.LOOK.withAnimation("share");
        harness.zone("desk", 0, 1);
        harness.setLook("desk", look, Transition.CUT);
        assertThat(harness.play(1_200)[0]).isEqualTo(100);
        harness.zone("hall", 1, 3);
        harness.setLook("hall", look, Transition.CUT);
        assertThat(harness.play(1_200)).startsWith(25, 25 << 8 | 75);
        harness.zoneManager.removeZone(EngineHarness.layout("desk", 0, 1));
        assertThat(harness.play(1_200)[1]).isEqualTo(100);
    }

    @Test
    void areRestoredAsTheyWereWhenTheyAreAddedAgain() {
        AtomicInteger frames = new AtomicInteger();
        harness.addPlugin("blue", FakeAnimation.rendering(frame -> {
            frames.incrementAndGet();
            frame.fill(BLUE);
        }));
        ZoneLayout layout = EngineHarness.layout("desk", 0, 6);
        harness.zoneManager.putZone(layout);
        harness.setLook("desk", EngineHarness.LOOK.withAnimation("blue"), Transition.CUT);
        assertThat(harness.play(1_200)).containsOnly(BLUE);
        harness.zoneManager.removeZone(layout);
        int drawn = frames.get();
        assertThat(harness.play(200)).containsOnly(0);
        assertThat(harness.zoneManager.zones()).isEmpty();
        assertThat(frames).as("frames drawn since").hasValueLessThanOrEqualTo(drawn + 1);
        harness.zoneManager.putZone(layout);
        harness.settle();
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
        assertThat(harness.play(1_200)).containsOnly(BLUE);
    }

    @Test
    void areNotRemovedByTheirEarlierLayout() {
        harness.zoneManager.putZone(EngineHarness.layout("desk", 0, 2));
        harness.zoneManager.putZone(EngineHarness.layout("desk", 2, 4));
        harness.zoneManager.removeZone(EngineHarness.layout("desk", 0, 2));
        harness.setLook("desk", still(RED), Transition.CUT);
        assertThat(harness.play(1_200)).containsExactly(0, 0, RED, RED, RED, RED);
    }

    @Test
    void areShownAsFarAsThereArePixels() {
        harness.addPlugin("ramp", FakeAnimation.rendering(frame -> {
            for (int i = 0; i < frame.length(); i++) {
                frame.pixels()[i] = i + 1;
            }
        }));
        harness.zoneManager.putZone(new ZoneLayout(
                "desk",
                "Desk",
                List.of(
                        new ZoneRange("main", 4, 5, true), // two of five exist
                        new ZoneRange("main", 9, 3, false), // none exists
                        new ZoneRange("none", 0, 2, false), // strip not connected
                        new ZoneRange("main", 0, 3, false))));
        harness.setLook("desk", EngineHarness.LOOK.withAnimation("ramp"), Transition.CUT);
        assertThat(harness.play(1_200)).containsExactly(11, 12, 13, 0, 5, 4);
    }

    @Test
    void areFoundById() {
        harness.zone("desk", 2, 2);
        harness.zone("hall", 0, 2);
        assertThat(harness.zoneManager.zone("desk"))
                .contains(harness.zoneManager.zones().get(1));
        assertThat(harness.zoneManager.zone("yard")).isEmpty();
    }

    private static ZoneLook still(int color) {
        return EngineHarness.LOOK.withColor(color);
    }
}
