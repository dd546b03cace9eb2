// SPDX-License-Identifier: Apache-2.0
/** Animations of colour over time. */
@NullMarked
package io.diuna.animation.color;

import org.jspecify.annotations.NullMarked;
