// SPDX-License-Identifier: Apache-2.0
/** The animation {@code rainbow}. */
@NullMarked
package io.diuna.animation.rainbow;

import org.jspecify.annotations.NullMarked;
