// SPDX-License-Identifier: Apache-2.0
/** A palette that flows. */
@NullMarked
package io.diuna.animation.rainbow;

import org.jspecify.annotations.NullMarked;
