// SPDX-License-Identifier: Apache-2.0
/** Linux input devices: keyboards, remote controls, and knobs. */
@NullMarked
package io.diuna.input.gpio.evdev;

import org.jspecify.annotations.NullMarked;
