// SPDX-License-Identifier: Apache-2.0
/** HOT. From the pictures of the zones to the canvases of the strips: transitions, layers, brightness, composition. */
@NullMarked
package io.diuna.scheduler.mix;

import org.jspecify.annotations.NullMarked;
