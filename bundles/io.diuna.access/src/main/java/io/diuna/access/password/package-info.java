// SPDX-License-Identifier: Apache-2.0
/** Checks of the administrator's password and of the PIN, with throttles for guesses. */
@NullMarked
package io.diuna.access.password;

import org.jspecify.annotations.NullMarked;
