// SPDX-License-Identifier: Apache-2.0
/** Benchmark command: CPU cost and frame timing of a show of a given size on this machine. */
@NullMarked
package io.diuna.runtime.bench;

import org.jspecify.annotations.NullMarked;
