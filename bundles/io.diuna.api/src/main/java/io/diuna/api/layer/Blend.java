// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.layer;

/** Blend mode: how a pixel of a layer is combined with the pixel below it, channel by channel. */
public enum Blend {
    /** Upper pixel; it hides the lower one. */
    NORMAL,
    /** Sum, at most full: light added to light. */
    ADD,
    /** Sum minus product: brighter than either, never over full. Black changes nothing. */
    SCREEN,
    /** Product: darker than either. White changes nothing. */
    MULTIPLY,
    /** Maximum of the two. */
    LIGHTEN,
    /** Minimum of the two. */
    DARKEN
}
