// SPDX-License-Identifier: Apache-2.0
/** Asks the operating system for a thread that runs when it must. The only place that speaks to native code. */
@NullMarked
package io.diuna.scheduler.realtime;

import org.jspecify.annotations.NullMarked;
