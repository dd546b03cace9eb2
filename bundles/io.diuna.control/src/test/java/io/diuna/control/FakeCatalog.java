// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.animation.Parameter;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fake animation catalogue that tests modify. */
public final class FakeCatalog implements AnimationCatalog {

    private final List<AnimationDescription> animations = new ArrayList<>();

    public boolean starting;

    public static FakeCatalog withWave() {
        FakeCatalog catalog = new FakeCatalog();
        catalog.add(
                "wave",
                Parameter.percent("depth", "Depth").withRange(0, 80),
                Parameter.toggle("mirror", "Mirror"),
                Parameter.color("crest", "Crest"),
                Parameter.choice("shape", "Shape").option("round", "Round").option("sharp", "Sharp"));
        catalog.add("plain");
        return catalog;
    }

    public void add(String id, Parameter<?>... parameters) {
        remove(id);
        animations.add(new AnimationDescription(id, id, "", List.of(parameters), "test." + id, "1.0.0"));
    }

    public void remove(String id) {
        animations.removeIf(animation -> animation.id().equals(id));
    }

    @Override
    public List<AnimationDescription> animations() {
        return List.copyOf(animations);
    }

    @Override
    public Optional<URL> preview(String id) {
        return Optional.empty();
    }

    @Override
    public boolean isStarting() {
        return starting;
    }

    @Override
    public Optional<AnimationDescription> animation(String id) {
        return animations.stream()
                .filter(animation -> animation.id().equals(id))
                .findFirst();
    }
}
