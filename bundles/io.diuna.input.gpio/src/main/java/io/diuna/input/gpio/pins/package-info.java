// SPDX-License-Identifier: Apache-2.0
/** Pins of the computer as inputs, through Pi4J. */
@NullMarked
package io.diuna.input.gpio.pins;

import org.jspecify.annotations.NullMarked;
