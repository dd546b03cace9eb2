// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.signal;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Signal as a renderer sees it: its value in the frame that is rendered. For the rendering thread; reading costs some
 * nanoseconds and allocates nothing. A signal that no source declares is no error: it rests at 0.
 */
@ProviderType
public interface SignalReader {

    /** {@return the value, in the signal's unit and within its range; its resting value if it is not live} */
    double value();

    /** {@return the value as a share of the signal's range: 0 (minimum) to 1 (maximum)} */
    double share();

    /** {@return true if a source publishes the signal and its value is not too old} */
    boolean isLive();
}
