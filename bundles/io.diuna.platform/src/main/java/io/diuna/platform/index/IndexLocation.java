// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Location of a plugin index.
 *
 * @param location folder, or http or https address, as it is configured
 * @param plugins number of plugins in the copy that is used; 0 if there is none
 * @param updated time when that copy was read, or was found to be current; null if there is none
 * @param problem user-facing sentence without a full stop: why it could not be read the last time, and what to do; null if
 *     nothing is wrong
 */
public record IndexLocation(
        String location,
        int plugins,
        @Nullable Instant updated,
        @Nullable String problem) {}
