// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

/**
 * Trigger parameter: a button that starts something at once, such as a new game or a firework. It has no value that could
 * be saved; {@link Stage#presses} counts how often it was pressed.
 */
public final class TriggerParameter extends BaseParameter<Boolean, TriggerParameter> {

    TriggerParameter(Info info) {
        super(info);
    }

    /** {@return false, always: a trigger has no value} */
    @Override
    public Boolean defaultValue() {
        return false;
    }

    /**
     * Refuses every value, because a trigger has none.
     *
     * @param value any value
     * @return nothing
     * @throws io.diuna.api.ConfigurationException always
     */
    @Override
    public Boolean read(Object value) {
        throw wrong(value, "no value: it is a button, to be pressed");
    }

    @Override
    public Object write(Boolean value) {
        return value;
    }

    @Override
    TriggerParameter with(Info info) {
        return new TriggerParameter(info);
    }
}
