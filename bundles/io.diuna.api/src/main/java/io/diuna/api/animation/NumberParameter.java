// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import java.util.Objects;

/** Number parameter: a number with unit, range, step and default. */
public final class NumberParameter extends BaseParameter<Double, NumberParameter> {

    private final String unit;
    private final double minimum;
    private final double maximum;
    private final double step;
    private final double initial;
    private final Rate rate;

    NumberParameter(Info info, String unit, double minimum, double maximum, double step, double initial, Rate rate) {
        super(info);
        boolean finite = Double.isFinite(minimum) && Double.isFinite(maximum) && Double.isFinite(step);
        if (!(finite && minimum < maximum && step > 0)) {
            throw new IllegalArgumentException(
                    "Parameter '" + id() + "': " + minimum + " to " + maximum + " in steps of " + step
                            + " is not a range; it needs a minimum below the maximum and a step above 0");
        }
        if (!(initial >= minimum && initial <= maximum)) {
            throw new IllegalArgumentException("Parameter '" + id() + "': default " + plain(initial) + " lies outside "
                    + plain(minimum) + " to " + plain(maximum) + "; set the range before the default");
        }
        this.unit = Objects.requireNonNull(unit, () -> "Parameter '" + id() + "' needs a unit; \"\" where it has none");
        this.minimum = minimum;
        this.maximum = maximum;
        this.step = step;
        this.initial = initial;
        this.rate = rate;
    }

    /**
     * Returns a copy with another range; a default outside of it is moved to its nearest end.
     *
     * @param newMinimum smallest value
     * @param newMaximum greatest value, included
     * @return the copy
     * @throws IllegalArgumentException if the range is empty or not finite
     */
    public NumberParameter withRange(double newMinimum, double newMaximum) {
        double moved = Math.max(newMinimum, Math.min(newMaximum, initial));
        return new NumberParameter(info(), unit, newMinimum, newMaximum, step, moved, rate);
    }

    /**
     * Returns a copy with another default. Set the range first.
     *
     * @param newInitial the default, within the range
     * @return the copy
     * @throws IllegalArgumentException if the default is out of range
     */
    public NumberParameter withDefault(double newInitial) {
        return new NumberParameter(info(), unit, minimum, maximum, step, newInitial, rate);
    }

    /**
     * Returns a copy with another step of the slider.
     *
     * @param newStep smallest useful change, above 0
     * @return the copy
     * @throws IllegalArgumentException if the step is not above 0
     */
    public NumberParameter withStep(double newStep) {
        return new NumberParameter(info(), unit, minimum, maximum, newStep, initial, rate);
    }

    /**
     * Returns a copy with another unit.
     *
     * @param newUnit unit, such as {@code px}; empty for none
     * @return the copy
     */
    public NumberParameter withUnit(String newUnit) {
        return new NumberParameter(info(), newUnit, minimum, maximum, step, initial, rate);
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

    /** {@return the step of the slider, above 0} */
    public double step() {
        return step;
    }

    /**
     * {@return true if the parameter is a speed that a {@link Phase} can follow: created by {@link Parameter#seconds},
     * {@link Parameter#speed} or {@link Parameter#perMinute}}
     */
    public boolean isRate() {
        return rate != Rate.NONE;
    }

    /**
     * Returns the speed of a phase at a value of this parameter.
     *
     * @param value a value of this parameter
     * @return turns per second
     * @throws IllegalArgumentException if this parameter is not a speed
     */
    public double turnsPerSecond(double value) {
        double turns = rate.turnsPerSecond(value);
        if (Double.isNaN(turns)) {
            throw new IllegalArgumentException("Parameter '" + id()
                    + "' is not a speed; create it with Parameter.seconds, speed or perMinute to get a phase");
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

    @Override
    NumberParameter with(Info info) {
        return new NumberParameter(info, unit, minimum, maximum, step, initial, rate);
    }

    /** Conversion of a value to a speed, in turns per second. */
    @FunctionalInterface
    interface Rate {

        Rate NONE = value -> Double.NaN;
        Rate SECONDS_PER_TURN = value -> 1 / value;
        Rate TURNS_PER_MINUTE = value -> value / 60;

        double turnsPerSecond(double value);

        /** {@return the conversion of 1 to 100 % to a speed between two durations of a turn, by equal factors} */
        static Rate between(double slowest, double fastest) {
            return value -> 1 / (slowest * Math.pow(fastest / slowest, (value - 1) / 99));
        }
    }
}
