// SPDX-License-Identifier: Apache-2.0
/** Signals of the day: the time, and the height of the sun. */
@NullMarked
package io.diuna.control.signal;

import org.jspecify.annotations.NullMarked;
