package com.example.ticker;

import io.diuna.api.animation.*;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Text that runs through from right to left. */
@Component
@AnimationInfo(
        id = "ticker",
        label = "Ticker",
        inputs = AnimationInput.COLOR,
        tags = {"2d", "text"})
public final class Ticker implements Animation {

    private final TextParameter text = Parameter.text("text", "Text").withDefault("HOUDINI");
    private final NumberParameter pace =
            Parameter.speed("pace", "Pace", 1, 0.02).withDescription("How fast the text moves by one column.");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(text, pace);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return new Line(stage);
    }

    private final class Line implements Renderer {

        private final Stage stage;
        private final Phase columns;
        private String shown = "";
        private int[] bits = {};

        Line(Stage stage) {
            this.stage = stage;
            columns = stage.phase(pace);
        }

        @Override
        public void render(Frame frame) {
            String wanted = stage.value(text);
            if (wanted != shown) { // another object after each change
                shown = wanted;
                bits = Font.columns(wanted);
            }
            Geometry geometry = stage.geometry();
            int top = (geometry.rows() - Font.HEIGHT) / 2;
            int left = (int) (columns.total(frame) % (bits.length + geometry.columns())) - geometry.columns();
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                int column = geometry.column(i) + left;
                int row = geometry.row(i) - top;
                boolean lit = column >= 0
                        && column < bits.length
                        && row >= 0
                        && row < Font.HEIGHT
                        && (bits[column] >> row & 1) != 0;
                pixels[i] = lit ? stage.color() : 0;
            }
        }
    }
}
