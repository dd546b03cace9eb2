// SPDX-License-Identifier: Apache-2.0
/** Animations that follow music. */
@NullMarked
package io.diuna.animation.music;

import org.jspecify.annotations.NullMarked;
