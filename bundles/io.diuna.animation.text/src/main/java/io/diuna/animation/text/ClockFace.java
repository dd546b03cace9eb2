// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.text;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Clock face: on a line or ring a dot for each hand; on a matrix digits, and the seconds around them. */
@Component
@AnimationInfo(
        id = "clock",
        label = "Clock",
        description = "The time of day: hands as dots on a line, digits on a matrix.",
        inputs = AnimationInput.TIME_OF_DAY,
        tags = {"1d", "2d", "clock"})
public final class ClockFace implements Animation {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double SECONDS_PER_HOUR = 3_600;
    private static final double SECONDS_PER_HALF_DAY = 43_200;
    private static final int MARKS = 12;
    private static final int MARK = 0x0C0C0C;

    private final ColorParameter hours = Parameter.color("hours", "Hours").withDefault(0xFF3000);
    private final ColorParameter minutes = Parameter.color("minutes", "Minutes").withDefault(0x00FF50);
    private final ColorParameter seconds = Parameter.color("seconds", "Seconds").withDefault(0x2050FF);
    private final ToggleParameter twelve = Parameter.toggle("twelve", "Twelve hours");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(hours, minutes, seconds, twelve);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Geometry geometry = stage.geometry();
        DigitLayout layout = new DigitLayout(geometry.columns(), geometry.rows());
        if (geometry.rows() > 1 && layout.fits()) {
            return frame -> drawDigits(stage, frame, layout);
        }
        return frame -> drawHands(stage, frame);
    }

    private void drawHands(Stage stage, Frame frame) {
        double time = frame.timeOfDay();
        int[] pixels = frame.pixels();
        int length = pixels.length;
        frame.fill(Rgb.BLACK);
        for (int i = 0; i < MARKS && length >= 2 * MARKS; i++) {
            pixels[i * length / MARKS] = MARK;
        }
        drawHand(pixels, time / SECONDS_PER_HALF_DAY, length / 40.0, stage.value(hours));
        drawHand(pixels, time / SECONDS_PER_HOUR, length / 60.0, stage.value(minutes));
        drawHand(pixels, time / SECONDS_PER_MINUTE, length / 90.0, stage.value(seconds));
    }

    /** Adds a soft dot at a place in turns; the line is a ring. */
    private static void drawHand(int[] pixels, double turns, double radius, int color) {
        double place = Waves.fraction(turns) * pixels.length;
        double reach = Math.max(1, radius);
        int last = (int) Math.floor(place + reach);
        for (int i = (int) Math.ceil(place - reach); i <= last; i++) {
            int pixel = Math.floorMod(i, pixels.length);
            double level = Math.min(1, (1 - Math.abs(i - place) / reach) * reach);
            pixels[pixel] = Rgb.add(pixels[pixel], Rgb.scale(color, level));
        }
    }

    private void drawDigits(Stage stage, Frame frame, DigitLayout layout) {
        double time = frame.timeOfDay();
        int hour = (int) (time / SECONDS_PER_HOUR) % 24;
        int shown = stage.value(twelve) ? (hour + 11) % 12 + 1 : hour;
        int minute = (int) (time / SECONDS_PER_MINUTE) % 60;
        int colon = Rgb.scale(stage.value(seconds), 0.2 + 0.8 * Waves.unitSine(time));
        Geometry geometry = stage.geometry();
        int[] pixels = frame.pixels();
        for (int i = 0; i < pixels.length; i++) {
            int column = geometry.column(i);
            int row = geometry.row(i);
            boolean isHour = layout.isLit(column, row, 0, shown / 10) || layout.isLit(column, row, 1, shown % 10);
            boolean isMinute = layout.isLit(column, row, 2, minute / 10) || layout.isLit(column, row, 3, minute % 10);
            pixels[i] = isHour
                    ? stage.value(hours)
                    : isMinute ? stage.value(minutes) : layout.isColon(column, row) ? colon : Rgb.BLACK;
        }
        drawSeconds(pixels, geometry, time / SECONDS_PER_MINUTE, stage.value(seconds));
    }

    /** Adds a dot that runs around the edge once a minute, from the middle of the top. */
    private static void drawSeconds(int[] pixels, Geometry geometry, double turns, int color) {
        int columns = geometry.columns();
        int rows = geometry.rows();
        int around = 2 * (columns + rows) - 4;
        int middle = columns / 2;
        double place = Waves.fraction(turns) * around + middle;
        int from = (int) place;
        for (int i = 0; i <= 1; i++) {
            int at = (from + i) % around;
            int pixel = at < columns
                    ? geometry.pixel(at, 0)
                    : at < columns + rows - 1
                            ? geometry.pixel(columns - 1, at - columns + 1)
                            : at < 2 * columns + rows - 2
                                    ? geometry.pixel(2 * columns + rows - 3 - at, rows - 1)
                                    : geometry.pixel(0, around - at);
            double share = i == 0 ? 1 - (place - from) : place - from;
            pixels[pixel] = Rgb.lighten(pixels[pixel], Rgb.scale(color, share));
        }
    }
}
