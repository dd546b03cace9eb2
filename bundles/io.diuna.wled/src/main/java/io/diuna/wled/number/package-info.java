// SPDX-License-Identifier: Apache-2.0
/** Numbers by which WLED's clients name effects, palettes and presets. */
@NullMarked
package io.diuna.wled.number;

import org.jspecify.annotations.NullMarked;
