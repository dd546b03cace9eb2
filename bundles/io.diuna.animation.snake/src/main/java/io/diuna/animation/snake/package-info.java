// SPDX-License-Identifier: Apache-2.0
/** A snake that runs round. */
@NullMarked
package io.diuna.animation.snake;

import org.jspecify.annotations.NullMarked;
