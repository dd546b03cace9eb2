// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.api.animation.Easing;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random values from small sets, so that commands meet the same things often. */
final class RandomValues {

    static final List<String> ZONES = List.of("a", "b", "c", "main", "porch", "main-2");
    static final List<String> SCENES = List.of("s1", "s2", "s3", "s4");
    static final List<String> OWN_PALETTES = List.of("o1", "o2");
    static final List<String> ANIMATIONS = List.of("wave", "plain", "solid");

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneOf(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Returns 1 to {@code most} different values. */
    <T> List<T> some(List<T> values, int most) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(most)));
    }

    double brightness() {
        return pick(List.of(0.0, 20.0, 50.0, 80.0, 100.0));
    }

    String palette() {
        return pick(List.of("ember", "ocean", "warm-white", "o1", "o2"));
    }

    Transition transition() {
        return new Transition(
                pick(List.of(Transition.Kind.values())),
                Duration.ofMillis(100L * below(20)),
                pick(List.of(Easing.values())));
    }

    /** Returns a look as a scene has it; its palette and animation may be missing. */
    ZoneLook look() {
        String animation = oneOf(4) ? null : pick(ANIMATIONS);
        return new ZoneLook(!oneOf(5), brightness(), color(), palette(), animation, parameters(animation));
    }

    int color() {
        return 0x111111 * below(16);
    }

    private Map<String, Object> parameters(@Nullable String animation) {
        Map<String, Object> parameters = new HashMap<>();
        if ("wave".equals(animation)) {
            if (oneOf(2)) {
                parameters.put("depth", 10.0 * below(10)); // 90 is too much
            }
            if (oneOf(2)) {
                parameters.put("mirror", oneOf(2));
            }
        }
        return parameters;
    }

    /** Returns a change of a look, with its text. */
    LookChange change() {
        return switch (below(7)) {
            case 0 -> change("on", List.of(true, false), ZoneLook::withOn);
            case 1 -> change("brightness", List.of(0.0, 20.0, 50.0, 100.0), ZoneLook::withBrightness);
            case 2 -> change("color", List.of(0x111111, 0xff0000, 0x80102030), ZoneLook::withColor);
            case 3 -> change("palette", List.of("ember", "ocean", "o1", "o2"), ZoneLook::withPalette);
            case 4 ->
                oneOf(4)
                        ? change("animation", List.of("last"), ZoneLook::withAnimation)
                        : change("animation", ANIMATIONS, ZoneLook::withAnimation);
            case 5 -> new LookChange("no animation", look -> look.withAnimation(null));
            default ->
                change(
                        "parameters",
                        List.of(
                                Map.<String, Object>of("depth", 10.0),
                                Map.<String, Object>of("depth", 80.0, "mirror", true)),
                        ZoneLook::withParameters);
        };
    }

    private <T> LookChange change(String name, List<T> values, LookChange.Setter<T> setter) {
        T value = pick(values);
        return new LookChange(name + "=" + value, look -> setter.set(look, value));
    }
}
