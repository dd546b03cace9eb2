// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.image;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TextParameter;
import io.diuna.api.task.TaskRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Image from a file: a picture, or an animated GIF; on a line the rows of a picture pass by. */
@Component
@AnimationInfo(
        id = "image",
        label = "Image",
        description = "A picture or an animated GIF from the folder images; a line shows its rows one after the other.",
        inputs = AnimationInput.NONE,
        tags = {"2d", "image"})
public final class ImageAnimation implements Animation {

    private static final long SECOND = 1_000_000_000;

    private final TextParameter file = Parameter.text("file", "File")
            .withDescription("Name of a PNG, JPEG or GIF file in the folder images. Empty: a heart");
    private final ChoiceParameter fit = Parameter.choice("fit", "Fit")
            .option("fill", "Fill")
            .option("whole", "Whole picture")
            .option("stretch", "Stretch");
    private final NumberParameter speed = Parameter.number("speed", "Speed")
            .withRange(10, 400)
            .withStep(10)
            .withUnit("%")
            .withDefault(100);

    private final ImageLoader loader;

    @Activate
    public ImageAnimation(@Reference TaskRegistry tasks, BundleContext context) {
        this(tasks, Path.of(Objects.requireNonNullElse(context.getProperty("diuna.data"), "data"), "images"));
    }

    ImageAnimation(TaskRegistry tasks, Path folder) {
        loader = new ImageLoader(tasks, folder);
    }

    @Deactivate
    void close() {
        loader.close();
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(file, fit, speed);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return new ImageRenderer(stage, loader.slot(stage.geometry()));
    }

    /** Renderer of one zone. */
    private final class ImageRenderer implements Renderer {

        private final Stage stage;
        private final ImageSlot slot;
        private double before = Double.NaN;
        private double played;

        ImageRenderer(Stage stage, ImageSlot slot) {
            this.stage = stage;
            this.slot = slot;
        }

        @Override
        public void render(Frame frame) {
            if (slot.want(stage.value(file), stage.value(fit))) {
                loader.wakeUp();
            }
            double now = frame.seconds();
            played += Double.isNaN(before) ? 0 : (now - before) * stage.value(speed) / 100;
            before = now;
            ZoneImage image = slot.image();
            image.draw(frame, played);
            if (image.isStill()) {
                frame.holdUntil(frame.nanos() + SECOND); // the loader may have another one by then
            }
        }
    }
}
