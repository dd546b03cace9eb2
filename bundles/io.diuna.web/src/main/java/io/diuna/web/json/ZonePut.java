// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.zone.ZoneLayout;

/**
 * A zone, as somebody wants it.
 *
 * @param layout where it is to be
 * @param look what is to change about its look
 */
public record ZonePut(ZoneLayout layout, ZonePatch look) {}
