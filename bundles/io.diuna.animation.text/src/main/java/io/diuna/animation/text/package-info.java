// SPDX-License-Identifier: Apache-2.0
/** Animations of text and digits. */
@NullMarked
package io.diuna.animation.text;

import org.jspecify.annotations.NullMarked;
