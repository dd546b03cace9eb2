// SPDX-License-Identifier: Apache-2.0
/** One steady colour. */
@NullMarked
package io.diuna.animation.solid;

import org.jspecify.annotations.NullMarked;
