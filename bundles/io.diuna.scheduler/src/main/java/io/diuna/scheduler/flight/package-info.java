// SPDX-License-Identifier: Apache-2.0
/**
 * Events for Java Flight Recorder, category Diuna. They come from threads that supervise, never from those of the frame's
 * way, and cost next to nothing while nobody records.
 */
@NullMarked
package io.diuna.scheduler.flight;

import org.jspecify.annotations.NullMarked;
