// SPDX-License-Identifier: Apache-2.0
/** Palettes: those of Diuna, and those of the user. */
@NullMarked
package io.diuna.control.palette;

import org.jspecify.annotations.NullMarked;
