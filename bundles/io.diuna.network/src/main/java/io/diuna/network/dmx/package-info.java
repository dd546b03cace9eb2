// SPDX-License-Identifier: Apache-2.0
/** Universes, common to the protocols that carry DMX512. */
@NullMarked
package io.diuna.network.dmx;

import org.jspecify.annotations.NullMarked;
