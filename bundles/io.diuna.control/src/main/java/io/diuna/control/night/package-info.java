// SPDX-License-Identifier: Apache-2.0
/** Night light: a fade of the master over minutes. */
@NullMarked
package io.diuna.control.night;

import org.jspecify.annotations.NullMarked;
