// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import java.time.Duration;

/** Limits of the WebSocket. */
final class SocketLimits {

    /** Longest message of a client, in bytes: as long as a command by HTTP. */
    static final long MESSAGE_BYTES = 64 << 10;

    /** Longest silence of a client. Home Assistant sends a ping each 30 s; a page that shows the light may send nothing. */
    static final Duration IDLE = Duration.ofHours(1);

    private SocketLimits() {}
}
