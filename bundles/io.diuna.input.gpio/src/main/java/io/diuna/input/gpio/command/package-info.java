// SPDX-License-Identifier: Apache-2.0
/** Commands of inputs, and what they do to the light. */
@NullMarked
package io.diuna.input.gpio.command;

import org.jspecify.annotations.NullMarked;
