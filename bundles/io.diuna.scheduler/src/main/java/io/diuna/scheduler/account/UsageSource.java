// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import io.diuna.scheduler.base.ResourceUsage;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sources of what plugins use on threads of Diuna, as totals since the start by symbolic name.
 *
 * @param rendering renderers on render threads
 * @param calls other calls
 */
public record UsageSource(Supplier<Map<String, ResourceUsage>> rendering, Supplier<Map<String, ResourceUsage>> calls) {}
