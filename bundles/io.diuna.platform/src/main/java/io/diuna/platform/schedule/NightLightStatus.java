// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import java.time.Duration;

/**
 * Status of the night light.
 *
 * @param plan what it does
 * @param remaining time until its end
 */
public record NightLightStatus(NightLightPlan plan, Duration remaining) {}
