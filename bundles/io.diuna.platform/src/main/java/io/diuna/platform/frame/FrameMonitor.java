// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Looks at the show without touching it. Any thread may call, except those of the frame's way. */
@ProviderType
public interface FrameMonitor {

    /** The figures of the frame loop. */
    FrameStatus status();

    /** The strips that are there now, in the order of their ids. */
    List<StripStatus> strips();

    /** Everything that is measured on the frame's way. Takes some microseconds for each zone and strip, and no lock of it. */
    Metrics metrics();

    /**
     * Copies the newest picture of a strip, display values without gamma, packed {@code 0xRRGGBB}.
     *
     * @param strip the strip's id
     * @param pixels where to copy to; what does not fit is left out
     * @return the number of the frame, or -1 when there is no such strip or it has no picture yet
     */
    long picture(String strip, int[] pixels);
}
