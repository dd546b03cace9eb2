// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.layer;

import java.time.Duration;

/**
 * Layer that is shown.
 *
 * @param layer the layer
 * @param remaining time until it is removed
 */
public record LayerStatus(Layer layer, Duration remaining) {}
