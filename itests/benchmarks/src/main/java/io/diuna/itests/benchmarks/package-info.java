// SPDX-License-Identifier: Apache-2.0
/** What a frame costs: the real engine on one thread, beside the same work in C. */
@NullMarked
package io.diuna.itests.benchmarks;

import org.jspecify.annotations.NullMarked;
