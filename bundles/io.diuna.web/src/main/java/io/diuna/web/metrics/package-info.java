// SPDX-License-Identifier: Apache-2.0
/** Figures as Prometheus reads them. */
@NullMarked
package io.diuna.web.metrics;

import org.jspecify.annotations.NullMarked;
