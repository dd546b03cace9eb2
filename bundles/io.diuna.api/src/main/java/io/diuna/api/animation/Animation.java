// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An animation that can fill any zone: a Declarative Services component annotated with {@link AnimationInfo}. It is a
 * factory and holds no state of any zone; each zone that plays it asks for a {@link Renderer} of its own.
 *
 * <p>Both methods are called on the plugin thread, with a time limit, never while a frame waits for them. They must not
 * block, and an animation should do no work when it is activated.
 */
@ConsumerType
public interface Animation {

    /**
     * The parameters that people can set, in the order in which they are shown. Sliders, validation, the REST API and
     * saved state are all made from this one list. It must return the same list each time.
     */
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /**
     * Makes the renderer of one zone. Resources that it needs are loaded here, not while it renders: the renderer may
     * outlive the bundle by some seconds while its successor is warmed up.
     *
     * <p>The renderer is warmed up off-screen with about a thousand frames of made-up time before it is seen.
     *
     * @param stage the zone as the renderer sees it; valid as long as the renderer
     */
    Renderer renderer(Stage stage);
}
