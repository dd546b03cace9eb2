// SPDX-License-Identifier: Apache-2.0
/** Effects of WLED: animations, and their parameters as WLED's controls. */
@NullMarked
package io.diuna.wled.effect;

import org.jspecify.annotations.NullMarked;
