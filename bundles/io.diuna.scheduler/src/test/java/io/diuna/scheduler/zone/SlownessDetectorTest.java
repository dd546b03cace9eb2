// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.health.HealthProblem;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.PluginId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlownessDetectorTest {

    /** Regression: the health gave the number of late frames as the remedy. */
    @Test
    void theWarningEndsWithWhatToDo() {
        AnimationEntry entry = new AnimationEntry(
                new PluginId("p", "1", 1),
                new AnimationDescription("snake", "Snake", "", List.of(), "p", "1"),
                new FakeAnimation(List.of(), stage -> frame -> {}),
                () -> {},
                1);
        String warning = SlownessDetector.text(entry, 31_000_000, 16_666_667, 40, 60);
        HealthProblem problem = HealthProblem.of("zone", "zone 'desk'", warning, "");
        assertThat(problem.message())
                .isEqualTo("Animation 'snake' of plugin p 1 is too slow: 31 ms a frame, budget 16 ms."
                        + " It was late for 40 of the last 60 frames, in which its previous picture was shown");
        assertThat(problem.remedy()).isEqualTo("Choose another animation, or a lower frame rate");
    }
}
