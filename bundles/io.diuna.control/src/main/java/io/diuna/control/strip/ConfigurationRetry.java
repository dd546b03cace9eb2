// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.api.DiunaException;
import java.util.function.Supplier;

/** Retries a configuration write that races with a concurrent delete. */
public final class ConfigurationRetry {

    private static final int TRIES = 5;

    private ConfigurationRetry() {}

    /**
     * Writes, and retries up to 4 times if the configuration was deleted meanwhile.
     *
     * @param what owner of the configuration for messages, such as "zone 'left'"
     * @param write throws {@link IllegalStateException}, as Configuration Admin does, if the configuration was deleted
     * @throws DiunaException when all attempts fail
     */
    public static <T> T write(String what, Supplier<T> write) {
        for (int tries = 1; ; tries++) {
            try {
                return write.get();
            } catch (IllegalStateException e) {
                if (tries == TRIES) {
                    throw new DiunaException(
                            "The configuration of " + what
                                    + " is repeatedly deleted by another client; stop that client and try"
                                    + " again",
                            e);
                }
            }
        }
    }
}
