// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.layer;

/** What becomes of a pixel when another is laid over it, channel by channel. */
public enum Blend {
    /** The upper one hides the lower one. */
    NORMAL,
    /** The sum, at most full: light added to light. */
    ADD,
    /** The sum without what both have in common: brighter than either, never over full. Black changes nothing. */
    SCREEN,
    /** The product: darker than either. White changes nothing. */
    MULTIPLY,
    /** The brighter of the two. */
    LIGHTEN,
    /** The darker of the two. */
    DARKEN
}
