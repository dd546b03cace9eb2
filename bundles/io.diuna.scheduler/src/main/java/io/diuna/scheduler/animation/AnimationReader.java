// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationException;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.platform.control.AnimationDescription;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Creates an animation from its registration and validates what it declares. Runs the plugin's code: plugin thread. */
final class AnimationReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private AnimationReader() {}

    /**
     * Creates the entry of an animation.
     *
     * @throws AnimationException when its id or a parameter is invalid; the message says which and what to do
     * @throws Exception what the plugin threw
     */
    static AnimationEntry read(AnimationTracker.Registration registration) throws Exception {
        if (registration.id().isEmpty()) {
            throw new AnimationException("it has no id; put @AnimationInfo with an id and a label on its class");
        }
        if (!ID.matcher(registration.id()).matches()) {
            throw new AnimationException(
                    "its id '" + registration.id() + "' must be made of lower-case letters, digits and hyphens");
        }
        Animation animation = registration.factory().call();
        List<Parameter<?>> parameters = parameters(animation);
        validate(parameters);
        PluginId plugin = registration.plugin();
        return new AnimationEntry(
                plugin,
                new AnimationDescription(
                        registration.id(),
                        registration.label(),
                        registration.description(),
                        registration.inputs(),
                        registration.tags(),
                        parameters,
                        plugin.name(),
                        plugin.version(),
                        registration.texts().get()),
                animation,
                registration.classes(),
                registration.rank());
    }

    private static List<Parameter<?>> parameters(Animation animation) {
        List<Parameter<?>> declared = animation.parameters();
        if (declared == null || declared.stream().anyMatch(Objects::isNull)) {
            throw new AnimationException("its parameters() returned null, or a list with null in it; its author must"
                    + " return a list of its parameters, List.of() if it has none");
        }
        return List.copyOf(declared);
    }

    private static void validate(List<Parameter<?>> parameters) {
        Set<String> ids = new HashSet<>();
        for (Parameter<?> parameter : parameters) {
            if (!ID.matcher(parameter.id()).matches()) {
                throw new AnimationException("its parameter id '" + parameter.id()
                        + "' must be made of lower-case letters, digits and hyphens");
            }
            if (!ids.add(parameter.id())) {
                throw new AnimationException(
                        "it has two parameters with the id '" + parameter.id() + "'; one of them needs another id");
            }
            if (parameter instanceof ChoiceParameter choice && choice.options().isEmpty()) {
                throw new AnimationException("its parameter '" + parameter.id() + "' has no options; add some");
            }
        }
    }
}
