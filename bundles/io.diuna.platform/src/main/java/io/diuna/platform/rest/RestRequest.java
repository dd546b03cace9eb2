// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.rest;

import java.io.InputStream;

/**
 * Request of a {@link RestRoute}.
 *
 * @param id decoded text in the place of {@code {id}}; empty if the path has no placeholder
 * @param body the complete request body, empty if the route takes none; the caller of the handler closes it
 */
public record RestRequest(String id, InputStream body) {}
