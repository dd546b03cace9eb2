// SPDX-License-Identifier: Apache-2.0
/** Datagrams on their way: receivers, their names, and what happens when one is not there. Knows no protocol. */
@NullMarked
package io.diuna.network.udp;

import org.jspecify.annotations.NullMarked;
