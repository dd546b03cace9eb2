// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.web.http.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A request that found its route.
 *
 * @param id what stands in the place of the route's {@code {id}}; empty where it has none
 * @param body its body, where the route takes one
 */
public record Request(String id, @Nullable RequestBody body) {}
