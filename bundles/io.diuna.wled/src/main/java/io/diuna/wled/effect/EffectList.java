// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.effect;

import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.wled.number.Numbers;
import io.diuna.wled.number.Numbers.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Effects as WLED lists them, by number: 0 is the solid colour, the others are animations. A number whose animation is not
 * installed has WLED's name for a place that clients do not show. Any thread may call.
 */
public final class EffectList {

    /** Number of the solid colour. */
    public static final int SOLID = 0;

    private static final String SOLID_NAME = "Solid";

    /** Name of a place that clients do not show. */
    static final String ABSENT = "RSVD";

    /** Animation that shows the zone's colour: the same as none. */
    private static final String SOLID_ANIMATION = "solid";

    private final AnimationCatalog catalog;
    private final Numbers numbers;

    public EffectList(AnimationCatalog catalog, Numbers numbers) {
        this.catalog = catalog;
        this.numbers = numbers;
    }

    private Map<String, AnimationDescription> installed() {
        List<AnimationDescription> all = catalog.animations().stream()
                .filter(animation -> !animation.id().equals(SOLID_ANIMATION))
                .toList();
        numbers.assign(Kind.EFFECTS, all.stream().map(AnimationDescription::id).toList());
        Map<String, AnimationDescription> byId = new HashMap<>();
        all.forEach(animation -> byId.put(animation.id(), animation));
        return byId;
    }

    /** Returns the names of all effects. No two are equal: clients look an effect up by its name. */
    public List<String> names() {
        Map<String, AnimationDescription> installed = installed();
        Set<String> used = new HashSet<>(Set.of(SOLID_NAME));
        List<String> names = new ArrayList<>(List.of(SOLID_NAME));
        for (String id : numbers.ids(Kind.EFFECTS)) {
            AnimationDescription animation = installed.get(id);
            if (animation == null) {
                names.add(ABSENT);
            } else {
                String label = animation.defaultLabel();
                names.add(used.add(label) ? label : label + " (" + id + ")");
            }
        }
        return names;
    }

    /** Returns the controls of all effects, in the form of {@code fxdata}. */
    public List<String> data() {
        Map<String, AnimationDescription> installed = installed();
        List<String> data = new ArrayList<>(List.of(";!;"));
        for (String id : numbers.ids(Kind.EFFECTS)) {
            AnimationDescription animation = installed.get(id);
            data.add(animation == null ? "" : new Controls(animation).data());
        }
        return data;
    }

    /** Returns the number of an animation; {@link #SOLID} for null, and for one that has no number. */
    public int numberOf(@Nullable String animation) {
        if (animation == null || animation.equals(SOLID_ANIMATION)) {
            return SOLID;
        }
        OptionalInt known = numbers.numberOf(Kind.EFFECTS, animation);
        if (known.isEmpty()) {
            installed();
            known = numbers.numberOf(Kind.EFFECTS, animation);
        }
        return known.orElse(SOLID);
    }

    /** Returns the installed animation of a number; empty for {@link #SOLID}, and if there is none. */
    public Optional<AnimationDescription> animation(int number) {
        Map<String, AnimationDescription> installed = installed();
        return numbers.idOf(Kind.EFFECTS, number).map(installed::get);
    }

    /** Returns the controls of an animation; empty for null, and if it is not installed. */
    public Optional<Controls> controls(@Nullable String animation) {
        return animation == null
                ? Optional.empty()
                : catalog.animation(animation).map(Controls::new);
    }

    /** Returns the numbers of the effects that can be chosen, in their order. */
    public List<Integer> choices() {
        List<String> names = names();
        List<Integer> choices = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(ABSENT)) {
                choices.add(i);
            }
        }
        return choices;
    }
}
