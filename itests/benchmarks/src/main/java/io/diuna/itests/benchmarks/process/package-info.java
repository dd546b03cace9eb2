// SPDX-License-Identifier: Apache-2.0
/** Benchmark of the living process: what a frame costs Diuna, beside bare programs with the same hand-overs. Linux. */
@NullMarked
package io.diuna.itests.benchmarks.process;

import org.jspecify.annotations.NullMarked;
