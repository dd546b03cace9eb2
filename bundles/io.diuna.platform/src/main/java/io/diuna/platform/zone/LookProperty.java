// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import java.util.Set;

/**
 * Property of a look that changes in its own time: the last command that names it counts, with its own transition. The
 * master has power and brightness.
 */
public enum LookProperty {
    /** On or off. */
    POWER,
    /** The brightness. */
    BRIGHTNESS,
    /** The colour. */
    COLOR,
    /** The animation. */
    ANIMATION;

    /** All properties. */
    public static final Set<LookProperty> ALL = Set.of(values());
}
