// SPDX-License-Identifier: Apache-2.0
/** Access of the benchmarks to the package-private lanes. */
@NullMarked
package io.diuna.scheduler.render;

import org.jspecify.annotations.NullMarked;
