// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Animation (effect) that can fill any zone: a Declarative Services component annotated with {@link AnimationInfo}. It is
 * a factory without state of any zone; each zone that plays it gets a {@link Renderer} of its own.
 *
 * <p>Both methods are called on the plugin thread, with a time limit, and no frame waits for them. They must not block, and
 * the component should do no work when it is activated.
 */
@ConsumerType
public interface Animation {

    /**
     * Returns the parameters of this animation, in the order in which they are shown. Sliders, validation, REST and saved
     * state derive from this list.
     *
     * @return the parameters; the same each time
     */
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /**
     * Creates the renderer of one zone. Resources are loaded here, not while rendering: the renderer may outlive its bundle
     * by some seconds while its successor is warmed up.
     *
     * <p>The method is called twice for a new version of the plugin: once for a renderer that renders about 1 000 frames
     * off-screen, to load and compile the code, and is then dropped (for the first zone that plays it, or at an upload on a
     * line of 60 pixels); once for the renderer that is seen. The second one starts with fresh state. Side effects of this method therefore happen twice.
     *
     * @param stage the zone as the renderer sees it; valid as long as the renderer
     * @return the renderer
     * @throws AnimationException if the zone cannot be played; the message is shown to the user
     */
    Renderer renderer(Stage stage);
}
