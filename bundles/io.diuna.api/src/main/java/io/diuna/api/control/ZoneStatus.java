// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.control;

import io.diuna.api.frame.ZoneShow;
import io.diuna.api.zone.ZoneLook;

/**
 * A zone as it should be and as it is.
 *
 * @param look what it should look like
 * @param show where it is and what it shows
 */
public record ZoneStatus(ZoneLook look, ZoneShow show) {}
