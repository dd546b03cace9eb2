// SPDX-License-Identifier: Apache-2.0
/**
 * HOT. Colour pipeline of a strip: gamma, white balance, dithering, power limit, and colour order in one pass over the
 * pixels.
 */
@NullMarked
package io.diuna.scheduler.light;

import org.jspecify.annotations.NullMarked;
