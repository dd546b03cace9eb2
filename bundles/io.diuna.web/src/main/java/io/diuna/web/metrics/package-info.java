// SPDX-License-Identifier: Apache-2.0
/** Metrics in the Prometheus text format. */
@NullMarked
package io.diuna.web.metrics;

import org.jspecify.annotations.NullMarked;
