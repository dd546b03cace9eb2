// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import java.util.Objects;

/**
 * Something that people can set, declared once: identity, label, range, unit and default. Immutable.
 *
 * @param <T> the Java type of its value
 */
public abstract sealed class Parameter<T> permits NumberParameter, ColorParameter, ChoiceParameter, ToggleParameter {

    private final String id;
    private final String label;

    Parameter(String id, String label) {
        this.id = Objects.requireNonNull(id, "A parameter needs an id");
        this.label = Objects.requireNonNull(label, () -> "Parameter '" + id + "' needs a label");
    }

    /** A duration of 0.1 to 60 seconds, 5 by default; a phase turns once in it. */
    public static NumberParameter seconds(String id, String label) {
        return new NumberParameter(id, label, "s", 0.1, 60, 0.1, 5, NumberParameter.Rate.SECONDS_PER_TURN);
    }

    /** A share of 0 to 100 %, 50 by default. */
    public static NumberParameter percent(String id, String label) {
        return new NumberParameter(id, label, "%", 0, 100, 1, 50, NumberParameter.Rate.NONE);
    }

    /** A number of 0 to 1 without a unit, 0.5 by default. */
    public static NumberParameter number(String id, String label) {
        return new NumberParameter(id, label, "", 0, 1, 0.01, 0.5, NumberParameter.Rate.NONE);
    }

    /** A number of 1 to 10, 1 by default, that people set in whole steps; who needs a whole number rounds what comes. */
    public static NumberParameter count(String id, String label) {
        return new NumberParameter(id, label, "", 1, 10, 1, 1, NumberParameter.Rate.NONE);
    }

    /** Turns or beats per minute, 20 to 200, 60 by default; a phase turns once with each. */
    public static NumberParameter perMinute(String id, String label) {
        return new NumberParameter(id, label, "1/min", 20, 200, 1, 60, NumberParameter.Rate.TURNS_PER_MINUTE);
    }

    /**
     * A speed of 1 to 100 %, 50 by default. A phase takes {@code slowest} seconds for a turn at 1 % and {@code fastest}
     * at 100 %; equal steps between change the speed by equal factors.
     *
     * @throws IllegalArgumentException when one of the two is not above 0
     */
    public static NumberParameter speed(String id, String label, double slowest, double fastest) {
        if (!(slowest > 0 && fastest > 0)) {
            throw new IllegalArgumentException("Parameter '" + id + "': a turn takes more than 0 s, not " + slowest
                    + " at the slowest and " + fastest + " at the fastest");
        }
        return new NumberParameter(id, label, "%", 1, 100, 1, 50, NumberParameter.Rate.between(slowest, fastest));
    }

    /** A colour, white by default. */
    public static ColorParameter color(String id, String label) {
        return new ColorParameter(id, label, Rgb.WHITE);
    }

    /** One of some options, added by {@link ChoiceParameter#option}; the first is the default. */
    public static ChoiceParameter choice(String id, String label) {
        return new ChoiceParameter(id, label);
    }

    /** A switch, off by default. */
    public static ToggleParameter toggle(String id, String label) {
        return new ToggleParameter(id, label, false);
    }

    /** What REST and saved state call it: lower-case letters, digits and hyphens. Never change it. */
    public final String id() {
        return id;
    }

    /** What people read. */
    public final String label() {
        return label;
    }

    /** The default. */
    public abstract T defaultValue();

    /**
     * Reads a value from outside.
     *
     * @param value a number, text or boolean, as in JSON
     * @throws ConfigurationException when it has another type, or lies out of range; the message says what is right
     */
    public abstract T read(Object value);

    /** Writes a value as {@link #read} takes it: a {@code Double}, {@code String} or {@code Boolean}. */
    public abstract Object write(T value);

    final ConfigurationException wrong(Object value, String right) {
        return new ConfigurationException(
                "parameters." + id, "'" + plain(value) + "' does not fit parameter '" + id + "'; it takes " + right);
    }

    /** A number as people write it, without a needless fraction. */
    static String plain(Object value) {
        boolean whole = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? Long.toString(((Double) value).longValue()) : String.valueOf(value);
    }
}
