// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Place of each zone in the whole show, as renderers see it. */
class ShowShareTest {

    private static final int WARM_UP = 120;

    private final EngineHarness harness = new EngineHarness();

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void zonesComeOneAfterTheOtherAndFollowEachChange() {
        harness.addPlugin(
                "share",
                new FakeAnimation(
                        List.of(),
                        stage -> frame -> frame.fill((int) Math.round(100 * stage.showStart()) << 8
                                | (int) Math.round(100 * stage.showLength()))));
        ZoneLook look = new ZoneLook(true, 100, 0, "p", "share", Map.of());
        harness.zone("one", 0, 1);
        harness.setLook("one", look, Transition.CUT);
        assertThat(seen()[0]).isEqualTo(100);

        harness.zone("two", 1, 3);
        harness.setLook("two", look, Transition.CUT);
        int[] both = seen();
        assertThat(both[0]).isEqualTo(25);
        assertThat(both[1]).isEqualTo(25 << 8 | 75);

        harness.zoneManager.removeZone(EngineHarness.layout("one", 0, 1));
        assertThat(seen()[1]).isEqualTo(100);
    }

    private int[] seen() {
        int[] picture = harness.frame();
        for (int i = 0; i < WARM_UP; i++) {
            picture = harness.frame();
        }
        return Arrays.stream(picture).map(color -> color & 0xFFFFFF).toArray();
    }
}
