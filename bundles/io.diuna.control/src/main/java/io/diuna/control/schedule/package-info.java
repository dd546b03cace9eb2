// SPDX-License-Identifier: Apache-2.0
/** Schedules: actions at times of the day, of the wall clock or of the sun. */
@NullMarked
package io.diuna.control.schedule;

import org.jspecify.annotations.NullMarked;
