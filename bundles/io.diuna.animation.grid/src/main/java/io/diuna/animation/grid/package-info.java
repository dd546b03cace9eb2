// SPDX-License-Identifier: Apache-2.0
/** Animations made for matrices. */
@NullMarked
package io.diuna.animation.grid;

import org.jspecify.annotations.NullMarked;
