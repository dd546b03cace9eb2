// SPDX-License-Identifier: Apache-2.0
/** The animation {@code snake}. */
@NullMarked
package io.diuna.animation.snake;

import org.jspecify.annotations.NullMarked;
