// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import static io.diuna.api.ConfigurationException.checkRange;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import io.diuna.api.strip.LightConfig;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of {@link LightConfig} from the properties of a strip's service. A value may be a number, a string, an
 * array or a list of either, depending on where the configuration comes from. A missing value, an empty string and an
 * empty list mean the default.
 */
public final class OutputSettingsReader {

    private static final double MOST_MILLIAMPS = 10_000;
    private static final int CURRENTS = 5;

    private static final Set<String> SETTINGS = Arrays.stream(LightConfig.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, ?> properties;

    private OutputSettingsReader(Map<String, ?> properties) {
        this.properties = properties;
    }

    /**
     * Reads all settings.
     *
     * @throws ConfigurationException if one of them is invalid; it names the key and the allowed values
     */
    public static OutputSettings read(Map<String, ?> properties) {
        OutputSettingsReader reader = new OutputSettingsReader(properties);
        return new OutputSettings(
                reader.gamma(),
                reader.number("brightness", 0, 100) / 100,
                reader.color("whiteBalance"),
                reader.flag("whiteExtraction"),
                reader.flag("dither"),
                (int) reader.number("milliampsLimit", 0, Integer.MAX_VALUE),
                reader.currents());
    }

    /** Returns true if two sets of properties have the same values for all keys of the driver, settings aside. */
    public static boolean haveSameDriverKeys(Map<String, ?> some, Map<String, ?> others) {
        Set<String> keys = new HashSet<>(some.keySet());
        keys.addAll(others.keySet());
        keys.removeAll(SETTINGS);
        return keys.stream().allMatch(key -> Objects.deepEquals(some.get(key), others.get(key)));
    }

    private List<Double> gamma() {
        List<Double> values = numbers("gamma", 0.1, 10);
        if (values.size() == 2 || values.size() > 4) {
            throw new ConfigurationException(
                    "gamma",
                    "gamma is one number for all channels, or one each for red, green, blue and white, not "
                            + values.size() + " numbers");
        }
        return values;
    }

    private List<Double> currents() {
        List<Double> values = numbers("milliampsPerPixel", 0, MOST_MILLIAMPS);
        if (values.size() != CURRENTS) {
            throw new ConfigurationException(
                    "milliampsPerPixel",
                    "milliampsPerPixel is five numbers, for red, green, blue, white and a dark pixel, not "
                            + values.size());
        }
        return values;
    }

    private double number(String key, double least, double most) {
        List<Double> values = numbers(key, least, most);
        if (values.size() != 1) {
            throw new ConfigurationException(key, key + " is one number, not " + values.size());
        }
        return values.get(0);
    }

    private List<Double> numbers(String key, double least, double most) {
        List<Double> numbers = new ArrayList<>();
        for (String text : texts(key)) {
            double value;
            try {
                value = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new ConfigurationException(key, key + " is a number or several, not '" + text + "'", e);
            }
            checkRange(key, value, least, most);
            numbers.add(value);
        }
        return List.copyOf(numbers);
    }

    private boolean flag(String key) {
        String text = String.join(" ", texts(key)).toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            throw new ConfigurationException(key, key + " is true or false, not '" + text + "'");
        }
        return text.equals("true");
    }

    private int color(String key) {
        String text = String.join(" ", texts(key));
        try {
            int color = Rgb.parse(text);
            if (Rgb.white(color) == 0) {
                return color;
            }
            throw new IllegalArgumentException("it has a white channel");
        } catch (ConfigurationException | IllegalArgumentException e) {
            throw new ConfigurationException(key, key + " is a colour such as #ffe0c8, not '" + text + "'", e);
        }
    }

    private List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        flatten(properties.get(key), texts);
        if (texts.isEmpty()) {
            flatten(defaultOf(key), texts);
        }
        return texts;
    }

    private static void flatten(@Nullable Object value, List<String> into) {
        if (value instanceof Iterable<?> several) {
            several.forEach(one -> flatten(one, into));
        } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                flatten(Array.get(value, i), into);
            }
        } else if (value != null) {
            for (String word : value.toString().split("[\\s,;\\[\\]]+", -1)) {
                if (!word.isEmpty()) {
                    into.add(word);
                }
            }
        }
    }

    private static Object defaultOf(String key) {
        try {
            return Objects.requireNonNull(LightConfig.class.getMethod(key).getDefaultValue());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
