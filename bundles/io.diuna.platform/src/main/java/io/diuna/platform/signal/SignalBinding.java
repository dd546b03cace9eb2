// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.signal;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.signal.Signal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Binding of a number parameter to a signal, which is the parameter's value in a look. Immutable. The signal's range is mapped to
 * {@code from} to {@code to}. A signal that no source declares is valid, since its source may come later.
 *
 * @param signal id of the signal
 * @param from value of the parameter at the signal's minimum, in the parameter's unit and within its range
 * @param to value of the parameter at the signal's maximum; may be below {@code from}
 * @param smoothing time constant of the low pass, 0 to 60 s; zero for none
 * @param period duration of a turn, 0.1 s to 1 h; null if the signal is no oscillator
 */
public record SignalBinding(
        String signal,
        double from,
        double to,
        Duration smoothing,
        @Nullable Duration period) {

    private static final Set<String> OF_SIGNALS = Set.of("signal", "from", "to", "smoothMs");
    private static final Set<String> OF_OSCILLATORS = Set.of("signal", "from", "to", "smoothMs", "periodMs");
    private static final int MOST_SMOOTH = 60_000;
    private static final int LEAST_PERIOD = 100;
    private static final int MOST_PERIOD = 3_600_000;

    /**
     * Converts a parameter's value of a look to its canonical form, whether it is a binding or not.
     *
     * @throws ConfigurationException if the value is invalid; it names the field
     */
    public static <T> Object canonical(Parameter<T> parameter, Object value) {
        return value instanceof Map<?, ?> fields
                ? read(parameter, fields).write()
                : parameter.write(parameter.read(value));
    }

    /**
     * Reads and validates a binding.
     *
     * @param parameter the parameter that it is a value of
     * @param fields {@code signal}, and optionally {@code from}, {@code to}, {@code smoothMs}, and {@code periodMs} for
     *     oscillators
     * @throws ConfigurationException if the parameter can follow no signal, or a field is invalid; it names the field
     */
    public static SignalBinding read(Parameter<?> parameter, Map<?, ?> fields) {
        if (parameter instanceof NumberParameter number) {
            return read("parameters." + number.id() + ".", fields, number.minimum(), number.maximum());
        }
        if (parameter instanceof IntegerParameter number) {
            return read("parameters." + number.id() + ".", fields, number.minimum(), number.maximum());
        }
        throw new ConfigurationException(
                "parameters." + parameter.id(),
                "Parameter '" + parameter.id() + "' is no number, so it cannot follow a signal; set a value");
    }

    private static SignalBinding read(String path, Map<?, ?> fields, double minimum, double maximum) {
        if (!(fields.get("signal") instanceof String signal)) {
            throw new ConfigurationException(
                    path + "signal", "'" + path + "signal' must be the id of a signal, such as audio.bass");
        }
        checkId(path + "signal", signal);
        boolean oscillates = Oscillator.of(signal).isPresent();
        checkNames(path, fields, oscillates ? OF_OSCILLATORS : OF_SIGNALS);
        return new SignalBinding(
                signal,
                number(path, fields, "from", minimum, maximum, minimum),
                number(path, fields, "to", minimum, maximum, maximum),
                millis(path, fields, "smoothMs", 0, MOST_SMOOTH, Duration.ZERO),
                oscillates
                        ? millis(path, fields, "periodMs", LEAST_PERIOD, MOST_PERIOD, Oscillator.DEFAULT_PERIOD)
                        : null);
    }

    private static void checkId(String field, String id) {
        try {
            var unused = Signal.of(id, id);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(field, String.valueOf(e.getMessage()));
        }
        if (id.startsWith(Oscillator.PREFIX) && Oscillator.of(id).isEmpty()) {
            throw new ConfigurationException(
                    field, "There is no oscillator '" + id + "'; there are " + String.join(", ", Oscillator.ids()));
        }
    }

    private static void checkNames(String path, Map<?, ?> fields, Set<String> known) {
        for (Object name : fields.keySet()) {
            if (name instanceof String text && !known.contains(text)) {
                boolean isPeriod = OF_OSCILLATORS.contains(text);
                throw new ConfigurationException(
                        path + text,
                        (isPeriod ? "Only an oscillator has '" : "Unknown field '") + path + text + "'; known fields: "
                                + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    private static double number(
            String path, Map<?, ?> fields, String name, double minimum, double maximum, double initial) {
        Object value = fields.get(name);
        if (value == null) {
            return initial;
        }
        double number = value instanceof Number given ? given.doubleValue() : Double.NaN;
        ConfigurationException.checkRange(path + name, number, minimum, maximum);
        return number;
    }

    private static Duration millis(String path, Map<?, ?> fields, String name, int least, int most, Duration initial) {
        double millis = number(path, fields, name, least, most, (double) initial.toMillis());
        if (millis != Math.rint(millis)) {
            throw new ConfigurationException(path + name, path + name + " is a whole number of ms, not " + millis);
        }
        return Duration.ofMillis((long) millis);
    }

    /** Returns the canonical value of a look: a map with every field. */
    public Map<String, Object> write() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("signal", signal);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("smoothMs", (double) smoothing.toMillis());
        if (period != null) {
            fields.put("periodMs", (double) period.toMillis());
        }
        return Collections.unmodifiableMap(fields);
    }
}
