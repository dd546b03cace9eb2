// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import java.time.Duration;

/**
 * Limits of sessions.
 *
 * @param sessions most sessions at the same time
 * @param lineBytes longest line of a client, in bytes
 * @param outputBytes longest output of a command, in bytes; the rest is left out
 * @param command longest time of a command
 * @param stop longest time in which a command ends after it was interrupted
 * @param write longest time in which a client reads nothing of an answer
 * @param idle longest time between two commands
 */
public record SessionLimits(
        int sessions, int lineBytes, int outputBytes, Duration command, Duration stop, Duration write, Duration idle) {

    /** Limits of the distribution. */
    public static final SessionLimits DEFAULT = new SessionLimits(
            4,
            64 << 10,
            1 << 20,
            Duration.ofSeconds(150),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(30));
}
