// SPDX-License-Identifier: Apache-2.0
/** Inputs at the computer: rotary encoders and buttons on its pins, keyboards, remote controls and knobs on its ports. */
@NullMarked
package io.diuna.input.gpio;

import org.jspecify.annotations.NullMarked;
