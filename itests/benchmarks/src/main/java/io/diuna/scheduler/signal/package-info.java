// SPDX-License-Identifier: Apache-2.0
/** Access of the benchmarks to the package-private registry of signals. */
@NullMarked
package io.diuna.scheduler.signal;

import org.jspecify.annotations.NullMarked;
