// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import org.osgi.annotation.versioning.ProviderType;

/** A continuous count of turns over time. */
@ProviderType
public interface Phase {

    /** The phase at the frame's instant, in turns: 0 to 1, 1 excluded. */
    double at(Frame frame);

    /** All turns until the frame's instant, whole ones included; never falls. */
    double total(Frame frame);
}
