// SPDX-License-Identifier: Apache-2.0
/** Animation: pictures and animated GIFs from files. */
@NullMarked
package io.diuna.animation.image;

import org.jspecify.annotations.NullMarked;
