// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.brittle;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Animation of one colour that throws while there is a file, whose path the test sets. */
@Component
@AnimationInfo(id = "brittle", label = "Brittle")
public final class Brittle implements Animation {

    private static final int COLOR = 0x0000FF;
    private static final Path TROUBLE = Path.of("trouble");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public Renderer renderer(Stage stage) {
        return frame -> {
            if (Files.exists(TROUBLE)) {
                throw new IllegalStateException("There is trouble");
            }
            frame.fill(COLOR);
        };
    }
}
