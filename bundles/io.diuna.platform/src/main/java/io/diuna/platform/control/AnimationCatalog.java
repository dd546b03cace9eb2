// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Catalogue of the installed animations. Any thread may call, except frame, render and strip threads. */
@ProviderType
public interface AnimationCatalog {

    /** Returns all animations, in the order of their labels. */
    List<AnimationDescription> animations();

    /** Returns an animation, if its plugin is installed. */
    Optional<AnimationDescription> animation(String id);

    /**
     * Returns the moving preview that the plugin has for an animation, in its file {@code preview/<id>.png}: a PNG with one row of
     * pixels for each frame, 20 frames a second. Nobody has looked into the file.
     */
    Optional<URL> preview(String id);

    /**
     * Returns true while plugins are being started, after a start of Diuna or of its engine: an animation that is missing may
     * come within seconds.
     */
    boolean isStarting();
}
