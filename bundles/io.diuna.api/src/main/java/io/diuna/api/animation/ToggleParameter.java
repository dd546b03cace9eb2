// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

/** Toggle parameter: a switch. */
public final class ToggleParameter extends Parameter<Boolean> {

    private final boolean initial;

    ToggleParameter(String id, String label, boolean initial) {
        super(id, label);
        this.initial = initial;
    }

    /**
     * Returns a copy with another default.
     *
     * @param on true if the switch is on by default
     * @return the copy
     */
    public ToggleParameter withDefault(boolean on) {
        return new ToggleParameter(id(), label(), on);
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
}
