// SPDX-License-Identifier: Apache-2.0
/** Temperature of the computer: a limit of frame rate and brightness while it is too hot, with hysteresis. */
@NullMarked
package io.diuna.thermal;

import org.jspecify.annotations.NullMarked;
