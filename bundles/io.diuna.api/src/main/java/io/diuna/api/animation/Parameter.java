// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import java.util.List;
import java.util.Optional;

/**
 * Parameter of an animation, declared once: id, label, range, unit and default. Immutable: a method {@code with...} returns
 * a changed copy. More kinds of parameters may follow, so a switch over them needs a default branch.
 *
 * @param <T> Java type of the value
 */
public abstract sealed class Parameter<T> permits BaseParameter {

    private static final int TEXT_LENGTH = 200;
    private static final int LIST_SIZE = 8;

    private final BaseParameter.Info info;

    Parameter(BaseParameter.Info info) {
        this.info = info;
    }

    /**
     * Creates a duration of 0.1 to 60 s, 5 s by default. A phase turns once in it.
     *
     * @param id id in REST and saved state: lower-case letters, digits and hyphens; never change it
     * @param label display name
     * @return the parameter
     */
    public static NumberParameter seconds(String id, String label) {
        return new NumberParameter(
                new BaseParameter.Info(id, label), "s", 0.1, 60, 0.1, 5, NumberParameter.Rate.SECONDS_PER_TURN);
    }

    /**
     * Creates a share of 0 to 100 %, 50 % by default.
     *
     * @param id id in REST and saved state: lower-case letters, digits and hyphens; never change it
     * @param label display name
     * @return the parameter
     */
    public static NumberParameter percent(String id, String label) {
        return new NumberParameter(new BaseParameter.Info(id, label), "%", 0, 100, 1, 50, NumberParameter.Rate.NONE);
    }

    /**
     * Creates a number of 0 to 1 without a unit, 0.5 by default.
     *
     * @param id id in REST and saved state: lower-case letters, digits and hyphens; never change it
     * @param label display name
     * @return the parameter
     */
    public static NumberParameter number(String id, String label) {
        return new NumberParameter(new BaseParameter.Info(id, label), "", 0, 1, 0.01, 0.5, NumberParameter.Rate.NONE);
    }

    /**
     * Creates a whole number of 1 to 10, 1 by default.
     *
     * @param id id in REST and saved state: lower-case letters, digits and hyphens; never change it
     * @param label display name
     * @return the parameter
     */
    public static IntegerParameter count(String id, String label) {
        return new IntegerParameter(new BaseParameter.Info(id, label), "", 1, 10, 1);
    }

    /**
     * Creates a rate of 20 to 200 turns or beats per minute, 60 by default. A phase turns once with each.
     *
     * @param id id in REST and saved state: lower-case letters, digits and hyphens; never change it
     * @param label display name
     * @return the parameter
     */
    public static NumberParameter perMinute(String id, String label) {
        return new NumberParameter(
                new BaseParameter.Info(id, label), "1/min", 20, 200, 1, 60, NumberParameter.Rate.TURNS_PER_MINUTE);
    }

    /**
     * Creates a speed of 1 to 100 %, 50 % by default. Equal steps change the speed by equal factors.
     *
     * @param id id in REST and saved state: lower-case letters, digits and hyphens; never change it
     * @param label display name
     * @param slowest duration of one turn of a phase at 1 %, in seconds, above 0
     * @param fastest duration of one turn of a phase at 100 %, in seconds, above 0
     * @return the parameter
     * @throws IllegalArgumentException if a duration is not above 0
     */
    public static NumberParameter speed(String id, String label, double slowest, double fastest) {
        if (!(slowest > 0 && fastest > 0)) {
            throw new IllegalArgumentException("Parameter '" + id + "': one turn takes more than 0 s, not " + slowest
                    + " at the slowest and " + fastest + " at the fastest");
        }
        return new NumberParameter(
                new BaseParameter.Info(id, label), "%", 1, 100, 1, 50, NumberParameter.Rate.between(slowest, fastest));
    }

    /**
     * Creates a colour, white by default.
     *
     * @param id id in REST and saved state: lower-case letters, digits and hyphens; never change it
     * @param label display name
     * @return the parameter
     */
    public static ColorParameter color(String id, String label) {
        return new ColorParameter(new BaseParameter.Info(id, label), Rgb.WHITE);
    }

    /**
     * Creates a choice; {@link ChoiceParameter#option} adds its options. The first option is the default.
     *
     * @param id id in REST and saved state: lower-case letters, digits and hyphens; never change it
     * @param label display name
     * @return the parameter
     */
    public static ChoiceParameter choice(String id, String label) {
        return new ChoiceParameter(new BaseParameter.Info(id, label));
    }

    /**
     * Creates a switch, off by default.
     *
     * @param id id in REST and saved state: lower-case letters, digits and hyphens; never change it
     * @param label display name
     * @return the parameter
     */
    public static ToggleParameter toggle(String id, String label) {
        return new ToggleParameter(new BaseParameter.Info(id, label), false);
    }

    /**
     * Creates a text of at most 200 characters, empty by default.
     *
     * @param id id in REST and saved state: lower-case letters, digits and hyphens; never change it
     * @param label display name
     * @return the parameter
     */
    public static TextParameter text(String id, String label) {
        return new TextParameter(new BaseParameter.Info(id, label), TEXT_LENGTH, "");
    }

    /**
     * Creates a list of 1 to 8 colours; red, green and blue by default.
     *
     * @param id id in REST and saved state: lower-case letters, digits and hyphens; never change it
     * @param label display name
     * @return the parameter
     */
    public static ColorListParameter colors(String id, String label) {
        return new ColorListParameter(
                new BaseParameter.Info(id, label), 1, LIST_SIZE, List.of(0xFF0000, 0x00FF00, 0x0000FF));
    }

    /**
     * Creates a trigger: a button without a value, which is not saved.
     *
     * @param id id in REST: lower-case letters, digits and hyphens; never change it
     * @param label text of the button
     * @return the parameter
     */
    public static TriggerParameter trigger(String id, String label) {
        return new TriggerParameter(new BaseParameter.Info(id, label));
    }

    /** {@return the id in REST and saved state} */
    public final String id() {
        return info.id();
    }

    /** {@return the display name} */
    public final String label() {
        return info.label();
    }

    /** {@return one sentence of help; may be empty} */
    public final String description() {
        return info.description();
    }

    /** {@return the display name of the group under which the parameter is shown; empty for none} */
    public final String group() {
        return info.group();
    }

    /** {@return the condition under which the parameter is shown; empty if it always is} */
    public final Optional<ParameterCondition> condition() {
        return info.condition();
    }

    final BaseParameter.Info info() {
        return info;
    }

    /** {@return the default} */
    public abstract T defaultValue();

    /**
     * Converts a value from JSON and checks it.
     *
     * @param value a number, text, boolean or list of these, as in JSON
     * @return the value
     * @throws ConfigurationException if it has another type or is out of range; the message says what is valid
     */
    public abstract T read(Object value);

    /**
     * Converts a value to JSON.
     *
     * @param value the value
     * @return a {@code Double}, {@code String}, {@code Boolean} or {@code List} of these that {@link #read} takes
     */
    public abstract Object write(T value);

    final ConfigurationException wrong(Object value, String right) {
        return new ConfigurationException(
                "parameters." + id(),
                "'" + plain(value) + "' is not valid for parameter '" + id() + "'; it takes " + right);
    }

    /** Formats a number without a needless fraction. */
    static String plain(Object value) {
        boolean whole = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? Long.toString(((Double) value).longValue()) : String.valueOf(value);
    }
}
