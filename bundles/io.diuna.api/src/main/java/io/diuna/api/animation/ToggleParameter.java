// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

/** Toggle parameter: a switch. */
public final class ToggleParameter extends BaseParameter<Boolean, ToggleParameter> {

    private final boolean initial;

    ToggleParameter(Info info, boolean initial) {
        super(info);
        this.initial = initial;
    }

    /**
     * Returns a copy with another default.
     *
     * @param on true if the switch is on by default
     * @return the copy
     */
    public ToggleParameter withDefault(boolean on) {
        return new ToggleParameter(info(), on);
    }

    @Override
    public Boolean defaultValue() {
        return initial;
    }

    @Override
    public Boolean read(Object value) {
        if (value instanceof Boolean on) {
            return on;
        }
        throw wrong(value, "true or false");
    }

    @Override
    public Object write(Boolean value) {
        return value;
    }

    @Override
    ToggleParameter with(Info info) {
        return new ToggleParameter(info, initial);
    }
}
