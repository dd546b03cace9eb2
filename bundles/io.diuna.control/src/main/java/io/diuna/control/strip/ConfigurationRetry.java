// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.api.DiunaException;
import java.util.function.Supplier;

/** Writes configurations that somebody else may remove in the same moment. */
public final class ConfigurationRetry {

    private static final int TRIES = 5;

    private ConfigurationRetry() {}

    /**
     * Writes, and does so anew when what was being written has been removed.
     *
     * @param what it is the configuration of, for messages: "zone 'left'"
     * @param write throws an {@link IllegalStateException}, as Configuration Admin does, when it was removed
     * @throws DiunaException when that goes on and on
     */
    public static <T> T write(String what, Supplier<T> write) {
        for (int tries = 1; ; tries++) {
            try {
                return write.get();
            } catch (IllegalStateException e) {
                if (tries == TRIES) {
                    throw new DiunaException(
                            "The configuration of " + what
                                    + " is removed by somebody else again and again; see who does"
                                    + " that, and try again",
                            e);
                }
            }
        }
    }
}
