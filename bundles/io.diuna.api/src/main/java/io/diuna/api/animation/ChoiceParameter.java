// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Choice parameter: one of several options. The value is the id of an option. */
public final class ChoiceParameter extends BaseParameter<String, ChoiceParameter> {

    /** Option of a choice parameter. */
    public static final class Option {

        private final String id;
        private final String label;

        Option(String id, String label) {
            this.id = Objects.requireNonNull(id, "An option needs an id");
            this.label = Objects.requireNonNull(label, () -> "Option '" + id + "' needs a label");
        }

        /** {@return the id in REST and saved state} */
        public String id() {
            return id;
        }

        /** {@return the display name} */
        public String label() {
            return label;
        }
    }

    private final List<Option> options;
    private final String initial;

    ChoiceParameter(Info info) {
        this(info, List.of(), "");
    }

    private ChoiceParameter(Info info, List<Option> options, String initial) {
        super(info);
        this.options = options;
        this.initial = initial;
    }

    /**
     * Returns a copy with one more option, in the order of the calls. The first option is the default.
     *
     * @param optionId id in REST and saved state
     * @param optionLabel display name
     * @return the copy
     * @throws IllegalArgumentException if there is an option of this id
     */
    public ChoiceParameter option(String optionId, String optionLabel) {
        if (indexOf(optionId) >= 0) {
            throw new IllegalArgumentException(
                    "Parameter '" + id() + "' has option '" + optionId + "' already; give this one another id");
        }
        List<Option> more = new ArrayList<>(options);
        more.add(new Option(optionId, optionLabel));
        return new ChoiceParameter(info(), List.copyOf(more), options.isEmpty() ? optionId : initial);
    }

    /**
     * Returns a copy with another default.
     *
     * @param optionId id of an option
     * @return the copy
     * @throws io.diuna.api.ConfigurationException if there is no such option
     */
    public ChoiceParameter withDefault(String optionId) {
        return new ChoiceParameter(info(), options, read(optionId));
    }

    /** {@return the options, in the order in which they are shown} */
    public List<Option> options() {
        return options;
    }

    /**
     * Returns the index of an option.
     *
     * @param optionId id of an option
     * @return its index, from 0, or -1 if there is no such option
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

    @Override
    ChoiceParameter with(Info info) {
        return new ChoiceParameter(info, options, initial);
    }
}
