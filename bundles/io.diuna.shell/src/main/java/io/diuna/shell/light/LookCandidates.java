// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.control.LightControl;
import java.util.List;
import java.util.stream.Stream;

/** Words that complete a change of a look. */
public final class LookCandidates {

    private LookCandidates() {}

    /** Returns the ids of all zones. */
    public static List<String> zones(LightControl control) {
        return control.zones().stream()
                .map(zone -> zone.playback().layout().id())
                .toList();
    }

    /** Returns the keys of a look, and those values that are known. */
    public static List<String> of(LightControl control, AnimationCatalog catalog) {
        Stream<String> animations = Stream.concat(
                Stream.of(LookChange.NO_ANIMATION),
                catalog.animations().stream().map(AnimationDescription::id));
        Stream<String> parameters = catalog.animations().stream()
                .flatMap(animation -> animation.parameters().stream())
                .map(parameter -> "parameters." + parameter.id() + "=");
        return Stream.of(
                        Stream.of("on=true", "on=false", "brightness=", "color="),
                        LookChange.KEYS.stream()
                                .filter(key -> key.startsWith("transition"))
                                .map(key -> key + "="),
                        animations.map(id -> "animation=" + id),
                        control.palettes().stream().map(Palette::id).map(id -> "palette=" + id),
                        parameters)
                .flatMap(words -> words)
                .toList();
    }
}
