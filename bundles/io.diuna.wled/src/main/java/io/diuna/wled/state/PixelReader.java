// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reader of the colours of single LEDs, {@code i} of a segment: a list of colours. Before a colour may stand the place of its LED, or
 * the first place of a range and the one after its last; without them it is for the LED after the one before. See
 * <a href="https://kno.wled.ge/interfaces/json-api/#per-segment-individual-led-control">WLED's JSON API</a>.
 */
final class PixelReader {

    private static final String KEY = "i";
    private static final String EXPECTED =
            "a list of colours, each \"RRGGBB\" or [r,g,b], with the number of its LED, or of the first and the one after the last,"
                    + " before it";

    private PixelReader() {}

    /** LEDs with one colour, from {@code start} to before {@code end}. */
    private record Run(int start, int end, int color) {

        void paint(int[] colors) {
            Arrays.fill(colors, Math.min(start, colors.length), Math.min(end, colors.length), color);
        }
    }

    /**
     * Reads the colours.
     *
     * @return paints them into the colours of a segment, packed {@code 0xWWRRGGBB}; what lies beyond it is left out
     */
    static Consumer<int[]> read(CommandFields fields) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        int end = 0;
        int places = 0;
        for (JsonValue value : list(fields)) {
            if (value instanceof JsonNumber number) {
                int place = number.intValue();
                if (place < 0 || places == 2) {
                    throw fields.wrong(KEY, EXPECTED);
                }
                start = places == 0 ? place : start;
                end = place;
                places++;
            } else {
                runs.add(new Run(start, places == 2 && end > start ? end : start + 1, color(fields, value)));
                start = runs.get(runs.size() - 1).end();
                places = 0;
            }
        }
        if (places != 0) {
            throw fields.wrong(KEY, EXPECTED);
        }
        return colors -> runs.forEach(run -> run.paint(colors));
    }

    private static JsonArray list(CommandFields fields) {
        if (fields.value(KEY) instanceof JsonArray list && !list.isEmpty()) {
            return list;
        }
        throw fields.wrong(KEY, EXPECTED);
    }

    private static int color(CommandFields fields, JsonValue value) {
        try {
            return ColorReader.color(value).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw fields.wrong(KEY, EXPECTED);
        }
    }
}
