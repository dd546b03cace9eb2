// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

/** Input of an animation beside its parameters. User interfaces hide controls of inputs that an animation does not use. */
public enum AnimationInput {
    /** Nothing; alone. An empty list cannot say so, because it does not arrive in the service properties. */
    NONE,
    /** The zone's colour, {@link Stage#color}. */
    COLOR,
    /** The zone's palette, {@link Stage#palette}. */
    PALETTE,
    /** Signals, {@link Stage#signal}. The animation is alive without them, too. */
    SIGNALS,
    /** The time of day, {@link Frame#timeOfDay}. */
    TIME_OF_DAY
}
