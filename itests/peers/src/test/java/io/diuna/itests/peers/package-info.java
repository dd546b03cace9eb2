// SPDX-License-Identifier: Apache-2.0
/** What is sent over the network, as others understand it: tshark, and receivers that somebody else has written. */
@NullMarked
package io.diuna.itests.peers;

import org.jspecify.annotations.NullMarked;
