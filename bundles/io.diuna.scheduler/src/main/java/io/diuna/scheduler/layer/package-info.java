// SPDX-License-Identifier: Apache-2.0
/** HOT on its reading side. Layers over the zones: the newest frame of each source, until it expires. */
@NullMarked
package io.diuna.scheduler.layer;

import org.jspecify.annotations.NullMarked;
