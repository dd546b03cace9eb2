// SPDX-License-Identifier: Apache-2.0
/**
 * Multicast DNS (RFC 6762) and service discovery (RFC 6763), as far as a responder for the services of Diuna and a search for
 * those of others need them.
 */
@NullMarked
package io.diuna.mdns;

import org.jspecify.annotations.NullMarked;
