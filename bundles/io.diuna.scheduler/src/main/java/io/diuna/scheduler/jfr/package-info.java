// SPDX-License-Identifier: Apache-2.0
/** JFR events of category Diuna. Supervising threads commit them, never a thread of the frame path. */
@NullMarked
package io.diuna.scheduler.jfr;

import org.jspecify.annotations.NullMarked;
