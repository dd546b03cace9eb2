// SPDX-License-Identifier: Apache-2.0
/** A colour that breathes. */
@NullMarked
package io.diuna.animation.breathe;

import org.jspecify.annotations.NullMarked;
