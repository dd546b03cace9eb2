// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import java.util.Objects;

/** Integer parameter: a whole number with unit, range and default. */
public final class IntegerParameter extends BaseParameter<Integer, IntegerParameter> {

    private final String unit;
    private final int minimum;
    private final int maximum;
    private final int initial;

    IntegerParameter(Info info, String unit, int minimum, int maximum, int initial) {
        super(info);
        if (minimum >= maximum) {
            throw new IllegalArgumentException("Parameter '" + id() + "': " + minimum + " to " + maximum
                    + " is not a range; it needs a minimum below the maximum");
        }
        if (initial < minimum || initial > maximum) {
            throw new IllegalArgumentException("Parameter '" + id() + "': default " + initial + " lies outside "
                    + minimum + " to " + maximum + "; set the range before the default");
        }
        this.unit = Objects.requireNonNull(unit, () -> "Parameter '" + id() + "' needs a unit; \"\" where it has none");
        this.minimum = minimum;
        this.maximum = maximum;
        this.initial = initial;
    }

    /**
     * Returns a copy with another range; a default outside of it is moved to its nearest end.
     *
     * @param newMinimum smallest value
     * @param newMaximum greatest value, included
     * @return the copy
     * @throws IllegalArgumentException if the range is empty
     */
    public IntegerParameter withRange(int newMinimum, int newMaximum) {
        int moved = Math.max(newMinimum, Math.min(newMaximum, initial));
        return new IntegerParameter(info(), unit, newMinimum, newMaximum, moved);
    }

    /**
     * Returns a copy with another default. Set the range first.
     *
     * @param newInitial the default, within the range
     * @return the copy
     * @throws IllegalArgumentException if the default is out of range
     */
    public IntegerParameter withDefault(int newInitial) {
        return new IntegerParameter(info(), unit, minimum, maximum, newInitial);
    }

    /**
     * Returns a copy with a unit.
     *
     * @param newUnit unit, such as {@code px}; empty for none
     * @return the copy
     */
    public IntegerParameter withUnit(String newUnit) {
        return new IntegerParameter(info(), newUnit, minimum, maximum, initial);
    }

    /** {@return the unit; empty for none} */
    public String unit() {
        return unit;
    }

    /** {@return the smallest value} */
    public int minimum() {
        return minimum;
    }

    /** {@return the greatest value} */
    public int maximum() {
        return maximum;
    }

    @Override
    public Integer defaultValue() {
        return initial;
    }

    @Override
    public Integer read(Object value) {
        if (value instanceof Number number) {
            double exact = number.doubleValue();
            if (exact >= minimum && exact <= maximum && exact == Math.rint(exact)) {
                return (int) exact;
            }
        }
        throw wrong(value, ("a whole number from " + minimum + " to " + maximum + " " + unit).strip());
    }

    @Override
    public Object write(Integer value) {
        return value.doubleValue();
    }

    @Override
    IntegerParameter with(Info info) {
        return new IntegerParameter(info, unit, minimum, maximum, initial);
    }
}
