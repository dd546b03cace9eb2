// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.layer;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes frames from outside: notifications, realtime input, previews. They lie in layers over what the zone shows by
 * itself, and are gone when their time is over.
 *
 * <p>What a zone shows by itself, its base, has priority {@link FramePriority#ANIMATION} while it plays an animation and
 * {@link FramePriority#MANUAL} while it shows its static colour. A layer is seen while its frame lives and its priority is
 * that of the base or higher. The highest priority lies on top, and at equal priority the newest frame; where a layer
 * covers only a part of the zone, the rest shows what is below. As there is always a base, a zone never goes dark because
 * frames stop coming, and a layer of priority {@link FramePriority#IDLE} is never seen. The brightness of the zone counts
 * for layers too: a zone that is off stays off.
 *
 * <p>Each bundle has a sink of its own: what it opened is closed when it stops.
 */
@ProviderType
public interface FrameSink {

    /** So many sources may be open at once, those of all bundles together. */
    int MOST_SOURCES = 256;

    /** Opens a source whose frames hide what is below them; as {@link #open(String, FramePriority, Blend)}. */
    default FrameSource open(String name, FramePriority priority) {
        return open(name, priority, Blend.NORMAL);
    }

    /**
     * Opens a source: one layer over each zone, in which its newest frame counts. Any thread may call.
     *
     * @param name what it is, for people, such as {@code e131}; one source at a time has this name at this priority
     * @param priority where its layers lie
     * @param blend what becomes of the pixels below
     * @return the source; whoever opened it closes it
     * @throws io.diuna.api.ConfigurationException when the name is empty or taken at this priority, or {@link #MOST_SOURCES}
     *     are open; nothing was opened
     * @throws IllegalStateException when the bundle that this sink belongs to has been stopped
     */
    FrameSource open(String name, FramePriority priority, Blend blend);
}
