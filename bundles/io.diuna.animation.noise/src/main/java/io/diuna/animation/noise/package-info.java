// SPDX-License-Identifier: Apache-2.0
/** Animations of smooth fields. */
@NullMarked
package io.diuna.animation.noise;

import org.jspecify.annotations.NullMarked;
