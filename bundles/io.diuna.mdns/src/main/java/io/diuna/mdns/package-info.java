// SPDX-License-Identifier: Apache-2.0
/** Multicast DNS (RFC 6762) and service discovery (RFC 6763), as far as a responder for one service needs them. */
@NullMarked
package io.diuna.mdns;

import org.jspecify.annotations.NullMarked;
