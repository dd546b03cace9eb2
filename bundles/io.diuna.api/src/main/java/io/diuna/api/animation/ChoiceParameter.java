// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One of some options; the value is the option's id. */
public final class ChoiceParameter extends Parameter<String> {

    /**
     * One option.
     *
     * @param id what REST and saved state call it
     * @param label what people read
     */
    public record Option(String id, String label) {

        /** Refuses what cannot be shown or chosen. */
        public Option {
            Objects.requireNonNull(id, "An option needs an id");
            Objects.requireNonNull(label, () -> "Option '" + id + "' needs a label");
        }
    }

    private final List<Option> options;
    private final String initial;

    ChoiceParameter(String id, String label) {
        this(id, label, List.of(), "");
    }

    private ChoiceParameter(String id, String label, List<Option> options, String initial) {
        super(id, label);
        this.options = options;
        this.initial = initial;
    }

    /**
     * The same with one more option, in the order of the calls.
     *
     * @throws IllegalArgumentException when there is an option of this id
     */
    public ChoiceParameter option(String optionId, String optionLabel) {
        if (indexOf(optionId) >= 0) {
            throw new IllegalArgumentException(
                    "Parameter '" + id() + "' has option '" + optionId + "' already; give this one another id");
        }
        List<Option> more = new ArrayList<>(options);
        more.add(new Option(optionId, optionLabel));
        return new ChoiceParameter(id(), label(), List.copyOf(more), options.isEmpty() ? optionId : initial);
    }

    /**
     * The same with another default.
     *
     * @throws io.diuna.api.ConfigurationException when it is not the id of an option
     */
    public ChoiceParameter withDefault(String optionId) {
        return new ChoiceParameter(id(), label(), options, read(optionId));
    }

    public List<Option> options() {
        return options;
    }

    /**
     * The place of an option, from 0.
     *
     * @param optionId the id of an option
     * @return its place, or -1 when there is no such option
     */
    public int indexOf(String optionId) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).id().equals(optionId)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String defaultValue() {
        return initial;
    }

    @Override
    public String read(Object value) {
        for (Option option : options) {
            if (option.id().equals(value)) {
                return option.id();
            }
        }
        throw wrong(value, "one of " + options.stream().map(Option::id).collect(Collectors.joining(", ")));
    }

    @Override
    public Object write(String value) {
        return value;
    }
}
