// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLook;

/**
 * Zone with its look and its playback.
 *
 * @param look what it should show
 * @param playback what it shows now
 */
public record ZoneStatus(ZoneLook look, ZonePlayback playback) {}
