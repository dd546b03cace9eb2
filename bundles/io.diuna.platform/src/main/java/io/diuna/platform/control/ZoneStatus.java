// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLook;

/**
 * A zone as it should be and as it is.
 *
 * @param look what it should look like
 * @param playback where it is and what it shows
 */
public record ZoneStatus(ZoneLook look, ZonePlayback playback) {}
