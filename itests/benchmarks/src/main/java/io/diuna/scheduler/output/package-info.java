// SPDX-License-Identifier: Apache-2.0
/** Access of the benchmarks to the package-private strip output. */
@NullMarked
package io.diuna.scheduler.output;

import org.jspecify.annotations.NullMarked;
