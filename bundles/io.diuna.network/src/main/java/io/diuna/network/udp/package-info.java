// SPDX-License-Identifier: Apache-2.0
/** UDP transport: sockets, host lookup, retries and back-pressure. Knows no protocol. */
@NullMarked
package io.diuna.network.udp;

import org.jspecify.annotations.NullMarked;
