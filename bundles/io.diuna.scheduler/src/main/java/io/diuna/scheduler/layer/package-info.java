// SPDX-License-Identifier: Apache-2.0
/** HOT where it is read. The layers over the zones: submitted frames, the newest of each source, until they expire. */
@NullMarked
package io.diuna.scheduler.layer;

import org.jspecify.annotations.NullMarked;
