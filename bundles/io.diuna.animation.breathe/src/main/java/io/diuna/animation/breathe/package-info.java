// SPDX-License-Identifier: Apache-2.0
/** The animation {@code breathe}. */
@NullMarked
package io.diuna.animation.breathe;

import org.jspecify.annotations.NullMarked;
