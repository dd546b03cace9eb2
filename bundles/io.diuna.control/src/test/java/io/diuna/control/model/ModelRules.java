// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.platform.zone.ZoneLook;
import java.util.Objects;
import java.util.Set;

/** Model of the rules of looks. */
final class ModelRules {

    private ModelRules() {}

    static void checkValues(ZoneLook look) {
        if (!(look.brightness() >= 0 && look.brightness() <= 100)) {
            throw ModelLibrary.refusal("brightness");
        }
    }

    static void checkAnimation(ZoneLook before, ZoneLook after, Set<String> animations) {
        String animation = after.animation();
        boolean same = Objects.equals(animation, before.animation());
        if (animation != null && !same && !animations.contains(animation)) {
            throw ModelLibrary.refusal("animation");
        }
        after.parameters().forEach((id, value) -> {
            boolean kept = same && value.equals(before.parameters().get(id));
            if (!kept && (!animations.contains(String.valueOf(animation)) || !isValid(animation, id, value))) {
                throw ModelLibrary.refusal("parameters." + id);
            }
        });
    }

    private static boolean isValid(String animation, String id, Object value) {
        return animation.equals("wave")
                && switch (id) {
                    case "depth" -> value instanceof Double number && number >= 0 && number <= 80;
                    case "mirror" -> value instanceof Boolean;
                    default -> false;
                };
    }
}
