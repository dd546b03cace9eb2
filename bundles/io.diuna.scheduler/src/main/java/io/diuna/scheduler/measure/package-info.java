// SPDX-License-Identifier: Apache-2.0
/** Figures from all stages, put together for whoever asks. Nothing here runs on the frame's way. */
@NullMarked
package io.diuna.scheduler.measure;

import org.jspecify.annotations.NullMarked;
