// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import java.util.Map;

/**
 * Requested configuration of a strip.
 *
 * @param driver name or PID of the driver; empty if the request names none
 * @param values configuration values by key
 * @param withZone false if no zone comes with a new strip
 */
public record StripPut(String driver, Map<String, Object> values, boolean withZone) {}
