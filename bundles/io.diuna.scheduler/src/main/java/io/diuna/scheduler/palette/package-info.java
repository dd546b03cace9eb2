// SPDX-License-Identifier: Apache-2.0
/** Palettes of plugins. */
@NullMarked
package io.diuna.scheduler.palette;

import org.jspecify.annotations.NullMarked;
