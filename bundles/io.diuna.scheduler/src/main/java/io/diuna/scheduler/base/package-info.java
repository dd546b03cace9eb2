// SPDX-License-Identifier: Apache-2.0
/** Base types of the scheduler: clock, triple buffer, histogram, and the stack traces of plugins. */
@NullMarked
package io.diuna.scheduler.base;

import org.jspecify.annotations.NullMarked;
