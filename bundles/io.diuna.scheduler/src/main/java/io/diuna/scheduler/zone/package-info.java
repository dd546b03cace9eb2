// SPDX-License-Identifier: Apache-2.0
/** Zones: the requested look, the renderer and the state of each, its pixels on the strips, and failures of animations. */
@NullMarked
package io.diuna.scheduler.zone;

import org.jspecify.annotations.NullMarked;
