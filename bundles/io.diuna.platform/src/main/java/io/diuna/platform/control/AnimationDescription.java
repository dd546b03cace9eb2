// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Parameter;
import io.diuna.platform.plugin.PluginTexts;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Declaration of an animation by its plugin. Labels, descriptions, groups and units may be keys, such as {@code %fire.label}, of
 * {@link #texts}.
 *
 * @param id id in configuration, REST and saved state
 * @param label display name, or its key
 * @param description one sentence, or its key; may be empty
 * @param inputs what it uses beside its parameters
 * @param tags words to find it by
 * @param parameters parameters, in the order in which they are shown
 * @param bundle symbolic name of its plugin
 * @param version version of its plugin
 * @param texts languages of its plugin
 */
public record AnimationDescription(
        String id,
        String label,
        String description,
        Set<AnimationInput> inputs,
        List<String> tags,
        List<Parameter<?>> parameters,
        String bundle,
        String version,
        PluginTexts texts) {

    /** Inputs of an animation that declares none. */
    public static final Set<AnimationInput> DEFAULT_INPUTS = Set.of(AnimationInput.COLOR, AnimationInput.PALETTE);

    /** Copies the lists. */
    public AnimationDescription {
        inputs = Set.copyOf(inputs);
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
    }

    /** Creates the declaration of an animation that says nothing of its inputs, and has neither tags nor languages. */
    public AnimationDescription(
            String id, String label, String description, List<Parameter<?>> parameters, String bundle, String version) {
        this(id, label, description, DEFAULT_INPUTS, List.of(), parameters, bundle, version, PluginTexts.NONE);
    }

    /** Returns the display name in the default language of the plugin. */
    public String defaultLabel() {
        return text(label, List.of());
    }

    /** Returns a text of the declaration in the first of these languages that its plugin has. */
    public String text(String declared, List<Locale> languages) {
        return texts.text(declared, languages);
    }
}
