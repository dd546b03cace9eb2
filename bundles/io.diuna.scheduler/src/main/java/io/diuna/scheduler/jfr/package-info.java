// SPDX-License-Identifier: Apache-2.0
/** JFR events of the category Diuna. Committed by supervising threads, never by a thread of the frame path. */
@NullMarked
package io.diuna.scheduler.jfr;

import org.jspecify.annotations.NullMarked;
