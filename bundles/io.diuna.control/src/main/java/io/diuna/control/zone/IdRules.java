// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.zone;

import io.diuna.api.ConfigurationException;
import java.util.regex.Pattern;

/** Validation of user-defined ids. */
public final class IdRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private IdRules() {}

    /**
     * Checks an id.
     *
     * @param what kind of object, for the message
     * @throws ConfigurationException for field {@code id} when it is not valid
     */
    public static void check(String what, String id) {
        if (!ID.matcher(id).matches()) {
            throw new ConfigurationException(
                    "id",
                    "'" + id + "' is not a valid id of a " + what
                            + "; use up to 64 lower-case letters, digits and hyphens, starting with a"
                            + " letter or digit");
        }
    }
}
