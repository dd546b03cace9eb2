// SPDX-License-Identifier: Apache-2.0
/** Metrics of all stages, and JFR events. Nothing here runs on the frame path. */
@NullMarked
package io.diuna.scheduler.measure;

import org.jspecify.annotations.NullMarked;
