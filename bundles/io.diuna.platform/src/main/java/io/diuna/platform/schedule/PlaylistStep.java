// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import io.diuna.platform.frame.Transition;
import java.time.Duration;

/**
 * Step of a playlist. Immutable.
 *
 * @param scene id of the scene to show. It need not exist: then the step is skipped
 * @param duration time until the next step, the transition included; 100 ms to 24 h
 * @param transition transition to the scene
 */
public record PlaylistStep(String scene, Duration duration, Transition transition) {}
