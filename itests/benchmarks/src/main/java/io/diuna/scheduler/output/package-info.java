// SPDX-License-Identifier: Apache-2.0
/** What benchmarks need of the strip hosts: in their package, because the scheduler shows it to nobody else. */
@NullMarked
package io.diuna.scheduler.output;

import org.jspecify.annotations.NullMarked;
