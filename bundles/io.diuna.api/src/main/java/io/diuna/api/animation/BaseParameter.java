// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Parameter whose declaration can be completed by a description, a group and a condition.
 *
 * @param <T> Java type of the value
 * @param <P> kind of the parameter, which the methods {@code with...} return
 */
abstract sealed class BaseParameter<T, P extends BaseParameter<T, P>> extends Parameter<T>
        permits NumberParameter,
                IntegerParameter,
                TextParameter,
                ColorParameter,
                ColorListParameter,
                ChoiceParameter,
                ToggleParameter,
                TriggerParameter {

    BaseParameter(Info info) {
        super(info);
    }

    /** Returns a copy with another description, group or condition. */
    abstract P with(Info info);

    /**
     * Returns a copy with a description, which user interfaces show as help.
     *
     * @param description one sentence; may be empty
     * @return the copy
     */
    public final P withDescription(String description) {
        return with(info().withDescription(description));
    }

    /**
     * Returns a copy in a group. Parameters of one group are shown together, under its name.
     *
     * @param group display name of the group; empty for none
     * @return the copy
     */
    public final P withGroup(String group) {
        return with(info().withGroup(group));
    }

    /**
     * Returns a copy that is shown only while a switch is on. Its value counts all the same.
     *
     * @param toggle another parameter of the animation
     * @return the copy
     */
    public final P shownIf(ToggleParameter toggle) {
        return with(info().withCondition(new ParameterCondition(toggle.id(), List.of(true))));
    }

    /**
     * Returns a copy that is shown only while a choice has one of some options. Its value counts all the same.
     *
     * @param choice another parameter of the animation
     * @param options ids of options of that choice
     * @return the copy
     * @throws io.diuna.api.ConfigurationException if the choice has no such option
     */
    public final P shownIf(ChoiceParameter choice, String... options) {
        List<Object> values = Arrays.stream(options).<Object>map(choice::read).toList();
        return with(info().withCondition(new ParameterCondition(choice.id(), values)));
    }

    /**
     * What all kinds of parameters declare.
     *
     * @param id id in REST and saved state
     * @param label display name
     * @param description one sentence; may be empty
     * @param group heading under which it is shown; may be empty
     * @param condition condition under which it is shown
     */
    record Info(String id, String label, String description, String group, Optional<ParameterCondition> condition) {

        Info {
            Objects.requireNonNull(id, "A parameter needs an id");
            Objects.requireNonNull(label, () -> "Parameter '" + id + "' needs a label");
            Objects.requireNonNull(description, () -> "Parameter '" + id + "' needs a description; \"\" for none");
            Objects.requireNonNull(group, () -> "Parameter '" + id + "' needs a group; \"\" for none");
        }

        Info(String id, String label) {
            this(id, label, "", "", Optional.empty());
        }

        Info withDescription(String newDescription) {
            return new Info(id, label, newDescription, group, condition);
        }

        Info withGroup(String newGroup) {
            return new Info(id, label, description, newGroup, condition);
        }

        Info withCondition(ParameterCondition newCondition) {
            return new Info(id, label, description, group, Optional.of(newCondition));
        }
    }
}
