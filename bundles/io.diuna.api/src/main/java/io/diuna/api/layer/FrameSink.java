// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.layer;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Entry for frames from outside: notifications, realtime input, previews. Each source has a layer over each zone; a frame
 * in it disappears when its time to live is over.
 *
 * <p>The base of a zone has priority {@link FramePriority#ANIMATION} while it plays an animation and
 * {@link FramePriority#MANUAL} while it shows its solid colour. A layer is seen while its frame is live and its priority is
 * at least that of the base. The highest priority is on top; at equal priority the newest frame. Where a layer covers a
 * part of the zone only, the layers below are seen. The base is always live, so a zone never goes dark because frames stop
 * coming. The brightness of the zone applies to layers too: a zone that is off stays off.
 *
 * <p>Every bundle that gets this service has its own instance. When the bundle stops, its sources are closed.
 */
@ProviderType
public interface FrameSink {

    /** Greatest number of open sources, of all bundles together. */
    int MAX_SOURCES = 256;

    /**
     * Opens a source with blend mode {@link Blend#NORMAL}; see {@link #open(String, FramePriority, Blend)}.
     *
     * @param name user-facing name, such as {@code e131}
     * @param priority priority of its layers
     * @return the source; the caller closes it
     */
    default FrameSource open(String name, FramePriority priority) {
        return open(name, priority, Blend.NORMAL);
    }

    /**
     * Opens a source. Any thread may call.
     *
     * @param name user-facing name, such as {@code e131}; unique among the open sources of this priority
     * @param priority priority of its layers
     * @param blend how its pixels are combined with those below
     * @return the source; the caller closes it
     * @throws io.diuna.api.ConfigurationException if the name is empty or taken at this priority, or {@link #MAX_SOURCES}
     *     are open; nothing was opened
     * @throws IllegalStateException if the bundle of this sink has stopped
     */
    FrameSource open(String name, FramePriority priority, Blend blend);
}
