// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Read access to the running show. Any thread may call, except frame, render and strip threads. */
@ProviderType
public interface FrameMonitor {

    /** Returns the counters of the frame loop. */
    FrameStatus status();

    /** Returns the status of all strips, in the order of their ids. */
    List<StripStatus> strips();

    /** Returns all metrics of the frame path. Takes some microseconds for each zone and strip, and no lock of the path. */
    Metrics metrics();

    /**
     * Copies the newest picture of a strip: display values before gamma, packed {@code 0xWWRRGGBB}.
     *
     * @param strip id of the strip
     * @param pixels target array; pixels that do not fit are left out
     * @return number of the frame, or -1 if there is no such strip or it has no picture yet
     */
    long picture(String strip, int[] pixels);
}
