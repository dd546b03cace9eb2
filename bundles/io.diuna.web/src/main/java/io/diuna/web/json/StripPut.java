// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import java.util.Map;

/**
 * A strip, as somebody wants it.
 *
 * @param driver the name of its driver; empty when none was named
 * @param values its configuration
 */
public record StripPut(String driver, Map<String, Object> values) {}
