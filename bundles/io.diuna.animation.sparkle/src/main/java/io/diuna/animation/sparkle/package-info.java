// SPDX-License-Identifier: Apache-2.0
/** Animations of single lights that come and go. */
@NullMarked
package io.diuna.animation.sparkle;

import org.jspecify.annotations.NullMarked;
