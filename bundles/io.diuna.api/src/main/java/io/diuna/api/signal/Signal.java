// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.signal;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Signal: a named live number. Its declaration is immutable, and a method {@code with...} returns a changed copy; its value
 * is published by one thread at a time and read by any. Publishing and reading neither lock nor allocate.
 */
public final class Signal {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)*");
    private static final int MAX_ID = 64;

    private final String id;
    private final String label;
    private final String unit;
    private final double minimum;
    private final double maximum;
    private final double rest;
    private final Duration timeout;
    private volatile double value;
    private volatile long updates;

    private Signal(
            String id, String label, String unit, double minimum, double maximum, double rest, Duration timeout) {
        if (id.length() > MAX_ID || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Signal id '" + id + "' must be made of lower-case letters, digits and"
                    + " hyphens, in parts joined by points such as audio.bass, at most " + MAX_ID + " in all");
        }
        if (!(Double.isFinite(minimum) && Double.isFinite(maximum) && minimum < maximum)) {
            throw new IllegalArgumentException("Signal '" + id + "': " + minimum + " to " + maximum
                    + " is not a range; it needs a minimum below the maximum");
        }
        if (!(rest >= minimum && rest <= maximum)) {
            throw new IllegalArgumentException("Signal '" + id + "': resting value " + rest + " lies outside " + minimum
                    + " to " + maximum + "; set the range before the resting value");
        }
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("Signal '" + id + "': a timeout is positive, or zero for none");
        }
        this.id = id;
        this.label = Objects.requireNonNull(label, () -> "Signal '" + id + "' needs a label");
        this.unit = Objects.requireNonNull(unit, () -> "Signal '" + id + "' needs a unit; \"\" where it has none");
        this.minimum = minimum;
        this.maximum = maximum;
        this.rest = rest;
        this.timeout = timeout;
        value = rest;
    }

    /**
     * Creates a signal of 0 to 1 without a unit, that rests at 0 and whose last value is valid until the next one.
     *
     * @param id id in bindings and saved looks, such as {@code audio.bass}: lower-case letters, digits and hyphens, in parts
     *     joined by points; never change it
     * @param label display name
     * @return the signal
     * @throws IllegalArgumentException if the id is invalid
     */
    public static Signal of(String id, String label) {
        return new Signal(Objects.requireNonNull(id, "A signal needs an id"), label, "", 0, 1, 0, Duration.ZERO);
    }

    /**
     * Returns a copy with another range. It rests at its minimum.
     *
     * @param newMinimum smallest value
     * @param newMaximum greatest value
     * @return the copy
     * @throws IllegalArgumentException if the range is empty or not finite
     */
    public Signal withRange(double newMinimum, double newMaximum) {
        return new Signal(id, label, unit, newMinimum, newMaximum, newMinimum, timeout);
    }

    /**
     * Returns a copy with a unit.
     *
     * @param newUnit unit, such as {@code °C}; empty for none
     * @return the copy
     */
    public Signal withUnit(String newUnit) {
        return new Signal(id, label, newUnit, minimum, maximum, rest, timeout);
    }

    /**
     * Returns a copy with another resting value, which counts before the first value and after the timeout.
     *
     * @param newRest a value within the range
     * @return the copy
     * @throws IllegalArgumentException if it is out of range
     */
    public Signal withRest(double newRest) {
        return new Signal(id, label, unit, minimum, maximum, newRest, timeout);
    }

    /**
     * Returns a copy whose values are valid for a limited time.
     *
     * @param newTimeout time after which a value is too old and the signal rests; zero for no limit
     * @return the copy
     * @throws IllegalArgumentException if the time is negative
     */
    public Signal withTimeout(Duration newTimeout) {
        return new Signal(id, label, unit, minimum, maximum, rest, newTimeout);
    }

    /**
     * Publishes a value, which is seen in the next frame. One thread at a time.
     *
     * @param newValue the value; out of range it is moved to the nearest end, and NaN is ignored
     */
    public void publish(double newValue) {
        if (!Double.isNaN(newValue)) {
            value = Math.max(minimum, Math.min(maximum, newValue));
            long next = updates + 1; // one writer at a time
            updates = next;
        }
    }

    /** {@return the id in bindings and saved looks} */
    public String id() {
        return id;
    }

    /** {@return the display name} */
    public String label() {
        return label;
    }

    /** {@return the unit; empty for none} */
    public String unit() {
        return unit;
    }

    /** {@return the smallest value} */
    public double minimum() {
        return minimum;
    }

    /** {@return the greatest value} */
    public double maximum() {
        return maximum;
    }

    /** {@return the value while nothing is published} */
    public double restingValue() {
        return rest;
    }

    /** {@return the time after which a value is too old; zero for no limit} */
    public Duration timeout() {
        return timeout;
    }

    /** {@return the value that was published last; the resting value before the first} */
    public double value() {
        return value;
    }

    /** {@return the number of values published so far} A reader finds out by it how old a value is. */
    public long updates() {
        return updates;
    }
}
