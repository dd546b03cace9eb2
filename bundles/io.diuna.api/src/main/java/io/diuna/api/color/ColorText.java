// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.color;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parser of colours as people and programs write them; see {@link Rgb#parse}. */
final class ColorText {

    private static final String NUMBER = "([+-]?\\d{1,6}(?:\\.\\d{1,9})?)";
    private static final String GAP = "(?:\\s*,\\s*|\\s+)";
    private static final Pattern HEX = Pattern.compile("#?(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})");
    private static final Pattern LIST = Pattern.compile("(?:\\[|rgbw?\\()?\\s*(\\d{1,3})" + GAP + "(\\d{1,3})" + GAP
            + "(\\d{1,3})(?:" + GAP + "(\\d{1,3}))?\\s*[])]?");
    private static final Pattern HSL =
            Pattern.compile("hsl\\(\\s*" + NUMBER + "(?:deg|°)?" + GAP + NUMBER + "%" + GAP + NUMBER + "%\\s*\\)");
    private static final Pattern HUE = Pattern.compile("hue(?:\\(\\s*|\\s+|:)" + NUMBER + "(?:deg|°)?\\s*\\)?");
    private static final Pattern KELVIN = Pattern.compile("(\\d{4,5})\\s*k");

    private static final int WHITE_KELVIN = 6_600;
    private static final int LEAST_KELVIN = 1_000;
    private static final int MOST_KELVIN = 40_000;

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("red", 0xFF0000),
            Map.entry("green", 0x00FF00),
            Map.entry("blue", 0x0000FF),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("cyan", 0x00FFFF),
            Map.entry("magenta", 0xFF00FF),
            Map.entry("warm_white", 0xFFC896),
            Map.entry("white", 0xFFFFFF),
            Map.entry("cool_white", 0xC8DCFF),
            Map.entry("orange", 0xFF8000),
            Map.entry("amber", 0xFFBF00),
            Map.entry("pink", 0xFF80C0),
            Map.entry("hot_pink", 0xFF0080),
            Map.entry("purple", 0x8000FF),
            Map.entry("violet", 0xB400FF),
            Map.entry("indigo", 0x4B0082),
            Map.entry("mint", 0xAAFFC3),
            Map.entry("lime", 0x80FF00),
            Map.entry("sky_blue", 0x87CEEB),
            Map.entry("ocean", 0x0080FF),
            Map.entry("lavender", 0xC896FF),
            Map.entry("off", 0x000000));

    private ColorText() {}

    /** Returns the packed colour; null if the text is none. */
    static @Nullable Integer parse(String given) {
        String text = given.trim().toLowerCase(Locale.ROOT);
        if (HEX.matcher(text).matches()) {
            return hex(text);
        }
        Integer named = NAMES.get(text.replace(' ', '_').replace('-', '_'));
        return named == null ? function(text) : named;
    }

    private static @Nullable Integer function(String text) {
        Matcher list = LIST.matcher(text);
        if (list.matches() && areClosed(text)) {
            return list(list);
        }
        Matcher hsl = HSL.matcher(text);
        if (hsl.matches()) {
            return hsl(number(hsl, 1), number(hsl, 2) / 100, number(hsl, 3) / 100);
        }
        Matcher hue = HUE.matcher(text);
        if (hue.matches() && text.contains("(") == text.endsWith(")")) {
            return Rgb.hsv(number(hue, 1) / 360, 1, 1);
        }
        Matcher kelvin = KELVIN.matcher(text);
        return kelvin.matches() ? kelvin(Integer.parseInt(kelvin.group(1))) : null;
    }

    private static boolean areClosed(String text) {
        char last = text.charAt(text.length() - 1);
        return text.startsWith("[") ? last == ']' : text.startsWith("rgb") ? last == ')' : last != ']' && last != ')';
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }

    private static int hex(String text) {
        int start = text.charAt(0) == '#' ? 1 : 0;
        int value = Integer.parseUnsignedInt(text.substring(start), 16);
        if (text.length() - start == 8) {
            return value >>> 8 | value << 24; // the white channel is written last, and is the first byte
        }
        if (text.length() - start == 6) {
            return value;
        }
        return Rgb.of((value >> 8) * 17, (value >> 4 & 0xF) * 17, (value & 0xF) * 17);
    }

    private static @Nullable Integer list(Matcher list) {
        String white = list.group(4);
        int[] channels = {
            white == null ? 0 : Integer.parseInt(white),
            Integer.parseInt(list.group(1)),
            Integer.parseInt(list.group(2)),
            Integer.parseInt(list.group(3))
        };
        int color = 0;
        for (int channel : channels) {
            if (channel > 255) {
                return null;
            }
            color = color << 8 | channel;
        }
        return color;
    }

    private static @Nullable Integer hsl(double degrees, double saturation, double lightness) {
        if (saturation < 0 || saturation > 1 || lightness < 0 || lightness > 1) {
            return null;
        }
        double value = lightness + saturation * Math.min(lightness, 1 - lightness);
        return Rgb.hsv(degrees / 360, value == 0 ? 0 : 2 * (1 - lightness / value), value);
    }

    /** Colour of a black body, by Tanner Helland's fit of Charity's data; 6600 K is white. */
    private static @Nullable Integer kelvin(int kelvin) {
        if (kelvin < LEAST_KELVIN || kelvin > MOST_KELVIN) {
            return null;
        }
        if (kelvin == WHITE_KELVIN) {
            return Rgb.WHITE;
        }
        double hundreds = kelvin / 100.0;
        if (kelvin < WHITE_KELVIN) {
            double green = 99.4708 * Math.log(hundreds) - 161.1196;
            double blue = kelvin <= 1_900 ? 0 : 138.5177 * Math.log(hundreds - 10) - 305.0448;
            return Rgb.of(255, channel(green), channel(blue));
        }
        double red = 329.6987 * Math.pow(hundreds - 60, -0.1332047592);
        double green = 288.1222 * Math.pow(hundreds - 60, -0.0755148492);
        return Rgb.of(channel(red), channel(green), 255);
    }

    private static int channel(double value) {
        return (int) Math.round(Math.max(0, Math.min(255, value)));
    }
}
