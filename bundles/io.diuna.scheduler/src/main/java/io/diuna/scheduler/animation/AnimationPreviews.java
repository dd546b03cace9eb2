// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.platform.control.AnimationDescription;
import java.net.URL;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Moving previews of animations: files of their plugins. No code of a plugin runs. Any thread may call. */
public final class AnimationPreviews {

    private final BundleContext context;

    public AnimationPreviews(BundleContext context) {
        this.context = context;
    }

    /** Returns the file {@code preview/<id>.png} of the animation's plugin, if it has one. */
    public Optional<URL> find(AnimationDescription animation) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> isOf(bundle, animation))
                .findFirst()
                .map(bundle -> bundle.getEntry("preview/" + animation.id() + ".png"));
    }

    private static boolean isOf(Bundle bundle, AnimationDescription animation) {
        return animation.bundle().equals(bundle.getSymbolicName())
                && animation.version().equals(String.valueOf(bundle.getVersion()));
    }
}
