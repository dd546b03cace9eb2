// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.strip.PhysicalStrip;

/** Where the instances of one strip come from. Both methods may block, and throw whatever a driver throws. */
public interface StripSource {

    /** Gives an instance; a fresh one each time where the driver can. */
    PhysicalStrip get();

    /** Takes an instance back after it was closed. */
    void release(PhysicalStrip strip);
}
