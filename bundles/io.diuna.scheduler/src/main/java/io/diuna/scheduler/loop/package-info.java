// SPDX-License-Identifier: Apache-2.0
/** HOT. The frame loop: absolute deadlines on a monotonic clock. No OSGi, no log, no lock, no allocation. */
@NullMarked
package io.diuna.scheduler.loop;

import org.jspecify.annotations.NullMarked;
