// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.zone.ZoneLayout;

/**
 * Requested layout of a zone, with changes of its look.
 *
 * @param layout new layout
 * @param look changes of the look; empty if the look stays
 */
public record ZonePut(ZoneLayout layout, ZonePatch look) {}
