// SPDX-License-Identifier: Apache-2.0
/** What benchmarks need of the lanes: in their package, because the scheduler shows it to nobody else. */
@NullMarked
package io.diuna.scheduler.render;

import org.jspecify.annotations.NullMarked;
