// SPDX-License-Identifier: Apache-2.0
/** Decoders of contacts: from levels with bounce to presses and clicks. Pure, with the instant of each level. */
@NullMarked
package io.diuna.input.gpio.decode;

import org.jspecify.annotations.NullMarked;
