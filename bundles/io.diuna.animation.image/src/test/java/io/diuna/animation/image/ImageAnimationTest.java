// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageAnimationTest implements AnimationContract {

    @TempDir
    Path folder;

    private final ThreadRegistry tasks = new ThreadRegistry();
    private final ImageAnimation animation = new ImageAnimation(() -> tasks.open("test"), Path.of("images"));

    @AfterEach
    void close() {
        animation.close();
    }

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("image", () -> animation);
    }

    @Test
    void theThreadLoadsTheFileThatIsChosen() throws IOException {
        TestImages.png(folder.resolve("p.png"), 1, 1, 0xFF00FF00);
        ImageAnimation loading = new ImageAnimation(() -> tasks.open("test"), folder);
        AnimationStepper stepper = new AnimationStepper(TestZone.matrix(3, 3), loading).with("file", "p.png");
        double[] time = {0};
        Await.until("the image is shown", () -> stepper.at(time[0] += 0.01)[0] == 0x00FF00);
        assertThat(stepper.at(time[0] + 1)).containsOnly(0x00FF00);
        loading.close();
    }
}
