// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import java.util.Objects;

/** A number with unit, range, step and default. */
public final class NumberParameter extends Parameter<Double> {

    private final String unit;
    private final double minimum;
    private final double maximum;
    private final double step;
    private final double initial;
    private final Rate rate;

    NumberParameter(
            String id,
            String label,
            String unit,
            double minimum,
            double maximum,
            double step,
            double initial,
            Rate rate) {
        super(id, label);
        boolean finite = Double.isFinite(minimum) && Double.isFinite(maximum) && Double.isFinite(step);
        if (!(finite && minimum < maximum && step > 0 && initial >= minimum && initial <= maximum)) {
            throw new IllegalArgumentException("Parameter '" + id + "': " + initial + " from " + minimum + " to "
                    + maximum + " in steps of " + step + " makes no range");
        }
        this.unit = Objects.requireNonNull(unit, () -> "Parameter '" + id + "' needs a unit; \"\" where it has none");
        this.minimum = minimum;
        this.maximum = maximum;
        this.step = step;
        this.initial = initial;
        this.rate = rate;
    }

    /** The same with another range, both ends included; the default is moved into it. */
    public NumberParameter withRange(double newMinimum, double newMaximum) {
        double moved = Math.max(newMinimum, Math.min(newMaximum, initial));
        return new NumberParameter(id(), label(), unit, newMinimum, newMaximum, step, moved, rate);
    }

    /** The same with another default, which must lie in the range. */
    public NumberParameter withDefault(double newInitial) {
        return new NumberParameter(id(), label(), unit, minimum, maximum, step, newInitial, rate);
    }

    /** The same with another step, the smallest change that makes sense. */
    public NumberParameter withStep(double newStep) {
        return new NumberParameter(id(), label(), unit, minimum, maximum, newStep, initial, rate);
    }

    /** The same with another unit, such as {@code px}. */
    public NumberParameter withUnit(String newUnit) {
        return new NumberParameter(id(), label(), newUnit, minimum, maximum, step, initial, rate);
    }

    public String unit() {
        return unit;
    }

    public double minimum() {
        return minimum;
    }

    public double maximum() {
        return maximum;
    }

    public double step() {
        return step;
    }

    /** Whether a phase can follow it: it was made by {@link Parameter#seconds}, {@link Parameter#speed} or
     * {@link Parameter#perMinute}. */
    public boolean isRate() {
        return rate != Rate.NONE;
    }

    /**
     * How fast a phase turns at a value of this parameter.
     *
     * @return turns per second
     * @throws IllegalArgumentException when this parameter tells no speed
     */
    public double turnsPerSecond(double value) {
        double turns = rate.turnsPerSecond(value);
        if (Double.isNaN(turns)) {
            throw new IllegalArgumentException("Parameter '" + id()
                    + "' tells no speed; make it with Parameter.seconds, speed or perMinute to get a phase");
        }
        return turns;
    }

    @Override
    public Double defaultValue() {
        return initial;
    }

    @Override
    public Double read(Object value) {
        if (value instanceof Number number) {
            double exact = number.doubleValue();
            if (exact >= minimum && exact <= maximum) {
                return exact;
            }
        }
        throw wrong(value, ("a number from " + plain(minimum) + " to " + plain(maximum) + " " + unit).strip());
    }

    @Override
    public Object write(Double value) {
        return value;
    }

    /** How a value becomes a speed, in turns per second. */
    @FunctionalInterface
    interface Rate {

        Rate NONE = value -> Double.NaN;
        Rate SECONDS_PER_TURN = value -> 1 / value;
        Rate TURNS_PER_MINUTE = value -> value / 60;

        double turnsPerSecond(double value);

        /** A speed of 1 to 100 % between two durations of a turn, in equal factors. */
        static Rate between(double slowest, double fastest) {
            return value -> 1 / (slowest * Math.pow(fastest / slowest, (value - 1) / 99));
        }
    }
}
