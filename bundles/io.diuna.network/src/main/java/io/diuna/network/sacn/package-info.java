// SPDX-License-Identifier: Apache-2.0
/** E1.31 (sACN): encoder, sender, unicast and multicast. */
@NullMarked
package io.diuna.network.sacn;

import org.jspecify.annotations.NullMarked;
