// SPDX-License-Identifier: Apache-2.0
/** Access of the benchmarks to the package-private colour pipeline. */
@NullMarked
package io.diuna.scheduler.light;

import org.jspecify.annotations.NullMarked;
