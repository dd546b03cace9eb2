// SPDX-License-Identifier: Apache-2.0
/** The animation {@code solid}. */
@NullMarked
package io.diuna.animation.solid;

import org.jspecify.annotations.NullMarked;
