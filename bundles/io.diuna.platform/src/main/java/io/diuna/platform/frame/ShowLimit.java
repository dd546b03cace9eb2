// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Limit of frame rate and brightness for a reason outside the show, such as heat: a whiteboard service. The engine reads it a
 * few times a second; of several, the least holds. Its methods return at once, and may be called by any thread.
 */
@ConsumerType
public interface ShowLimit {

    /** Frame rate of a limit that holds nothing back. */
    double NO_FPS_LIMIT = 240;

    /** Returns the greatest frame rate in frames per second, 1 to {@value #NO_FPS_LIMIT}. */
    double fps();

    /** Returns the greatest brightness of each strip, 0 (dark) to 1. It is approached smoothly. */
    double brightness();
}
