// SPDX-License-Identifier: Apache-2.0
/** Animations of lights that run. */
@NullMarked
package io.diuna.animation.chase;

import org.jspecify.annotations.NullMarked;
