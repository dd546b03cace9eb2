// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import io.diuna.api.color.Palette;
import java.util.random.RandomGenerator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The zone as its renderer sees it. Everything is live: a changed colour or parameter is there at the next frame. No
 * method allocates or blocks, except {@link #phase} and {@link #random}, which belong into {@link Animation#renderer}.
 */
@ProviderType
public interface Stage {

    /** How many pixels the zone has. */
    int length();

    /** Where the zone's pixels are. */
    Geometry geometry();

    /** The zone's colour, packed {@code 0xRRGGBB}. */
    int color();

    /** The zone's palette. */
    Palette palette();

    /**
     * The current value, in the parameter's unit and within its range.
     *
     * @throws IllegalArgumentException when the animation did not declare this parameter
     */
    double value(NumberParameter parameter);

    /** The current colour, packed. */
    int value(ColorParameter parameter);

    /** The id of the current choice: the very string that was declared, so {@code ==} on constants is safe. */
    String value(ChoiceParameter parameter);

    /** The current position of a switch. */
    boolean value(ToggleParameter parameter);

    /**
     * A phase that turns as fast as a parameter says, and runs on without a jump when the parameter is changed or the
     * plugin is updated.
     *
     * @param rate a parameter that tells a speed: made by {@link Parameter#seconds}, {@link Parameter#speed} or
     *     {@link Parameter#perMinute}
     * @throws IllegalArgumentException when the parameter tells no speed
     */
    Phase phase(NumberParameter rate);

    /** A random source, seeded by the zone, so that a show can be repeated. For the renderer's thread only. */
    RandomGenerator random();
}
