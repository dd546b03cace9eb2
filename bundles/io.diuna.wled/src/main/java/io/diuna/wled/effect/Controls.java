// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.effect;

import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.platform.control.AnimationDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Controls of WLED for the parameters of one animation: numbers on the sliders {@code sx}, {@code ix}, {@code c1} to {@code c3}, with
 * a speed on {@code sx}; toggles on {@code o1} to {@code o3}; colours on the second and third slot. What is beyond them can be set
 * on Diuna's page only. Immutable.
 */
public final class Controls {

    /** Greatest value of most sliders. */
    static final int FULL = 255;

    /** Greatest value of slider {@code c3}. */
    static final int SHORT = 31;

    /** Names of the sliders. */
    public static final List<String> SLIDERS = List.of("sx", "ix", "c1", "c2", "c3");

    /** Names of the checks. */
    public static final List<String> CHECKS = List.of("o1", "o2", "o3");

    private static final int EXTRA_COLORS = 2;
    private static final String SPEED = "speed";

    private final AnimationDescription animation;

    /** Parameters by slider or check. */
    private final Map<String, Parameter<?>> byName = new LinkedHashMap<>();

    private final List<Parameter<?>> colors;

    public Controls(AnimationDescription animation) {
        this.animation = animation;
        List<Parameter<?>> numbers =
                of(parameter -> parameter instanceof NumberParameter || parameter instanceof IntegerParameter);
        Parameter<?> speed =
                numbers.stream().filter(Controls::isSpeed).findFirst().orElse(null);
        if (speed != null) {
            byName.put("sx", speed);
            numbers.remove(speed);
        }
        List<String> free = SLIDERS.subList(1, SLIDERS.size());
        for (int i = 0; i < Math.min(free.size(), numbers.size()); i++) {
            byName.put(free.get(i), numbers.get(i));
        }
        List<Parameter<?>> toggles = of(ToggleParameter.class::isInstance);
        for (int i = 0; i < Math.min(CHECKS.size(), toggles.size()); i++) {
            byName.put(CHECKS.get(i), toggles.get(i));
        }
        List<Parameter<?>> all = of(ColorParameter.class::isInstance);
        colors = List.copyOf(all.subList(0, Math.min(EXTRA_COLORS, all.size())));
    }

    private List<Parameter<?>> of(Predicate<Parameter<?>> wanted) {
        return animation.parameters().stream().filter(wanted).collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isSpeed(Parameter<?> parameter) {
        return parameter.id().equals(SPEED) || (parameter instanceof NumberParameter number && number.isRate());
    }

    /** Returns the parameters by slider or check. */
    public Map<String, Parameter<?>> byName() {
        return byName;
    }

    /** Returns the parameters on the second and third colour slot. */
    public List<Parameter<?>> colors() {
        return colors;
    }

    /** Returns the greatest value of a slider. */
    static int greatest(String slider) {
        return slider.equals("c3") ? SHORT : FULL;
    }

    /**
     * Returns the effect's line of {@code fxdata}: labels of sliders and checks, of colours, of the palette, and flags. An exclamation
     * mark is WLED's own label.
     */
    public String data() {
        List<String> sliders = new ArrayList<>();
        for (String name : SLIDERS) {
            sliders.add(label(byName.get(name)));
        }
        for (String name : CHECKS) {
            sliders.add(label(byName.get(name)));
        }
        List<String> slots = new ArrayList<>();
        slots.add(animation.inputs().contains(AnimationInput.COLOR) ? "!" : "");
        colors.forEach(color -> slots.add(label(color)));
        String palette = animation.inputs().contains(AnimationInput.PALETTE) ? "!" : "";
        return joined(sliders) + ";" + joined(slots) + ";" + palette + ";" + flags();
    }

    private static String joined(List<String> labels) {
        int end = labels.size();
        while (end > 0 && labels.get(end - 1).isEmpty()) {
            end--;
        }
        return String.join(",", labels.subList(0, end));
    }

    private String label(@Nullable Parameter<?> parameter) {
        if (parameter == null) {
            return "";
        }
        return animation
                .text(parameter.label(), List.of())
                .replaceAll("[,;@]", " ")
                .strip();
    }

    /** Flags: 1 for lines, 2 for matrices, v for what follows sound. */
    private String flags() {
        List<String> tags = animation.tags();
        String sizes = (tags.contains("1d") || !tags.contains("2d") ? "1" : "") + (tags.contains("2d") ? "2" : "");
        return animation.inputs().contains(AnimationInput.SIGNALS) ? sizes + "v" : sizes;
    }
}
