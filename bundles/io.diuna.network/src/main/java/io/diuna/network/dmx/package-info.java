// SPDX-License-Identifier: Apache-2.0
/** What protocols that carry DMX512 have in common: universes. */
@NullMarked
package io.diuna.network.dmx;

import org.jspecify.annotations.NullMarked;
