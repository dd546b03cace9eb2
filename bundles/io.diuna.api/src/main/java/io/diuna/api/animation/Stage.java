// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import io.diuna.api.color.Palette;
import io.diuna.api.signal.SignalReader;
import java.util.random.RandomGenerator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Zone as its renderer sees it (a render context). All values are live: a changed colour or parameter is seen in the next
 * frame. No method allocates or blocks, except {@link #phase}, {@link #signal} and {@link #random}, which belong into
 * {@link Animation#renderer}.
 */
@ProviderType
public interface Stage {

    /** {@return the number of pixels of the zone} */
    int length();

    /** {@return the coordinates of the zone's pixels} */
    Geometry geometry();

    /**
     * Returns where the zone begins in the whole show: all zones one after the other, in the order of the list of zones. Pixel
     * {@code i} is at {@code showStart() + showLength() * i / length()}. It changes with the zones. What runs through the
     * whole show takes {@link Frame#timeOfDay} as its clock, which all zones share.
     *
     * @return share of the show's pixels that come before the zone, 0 to less than 1
     */
    default double showStart() {
        return 0;
    }

    /**
     * Returns how much of the whole show the zone is; see {@link #showStart}.
     *
     * @return share of the show's pixels that are the zone's, more than 0 to 1
     */
    default double showLength() {
        return 1;
    }

    /** {@return the zone's colour, packed {@code 0xWWRRGGBB}; the first byte is for white LEDs, and mostly 0} */
    int color();

    /** {@return the zone's palette} */
    Palette palette();

    /**
     * Returns the current value of a number parameter.
     *
     * @param parameter a parameter of this animation
     * @return the value, in the parameter's unit and within its range
     * @throws IllegalArgumentException if {@link Animation#parameters} does not return this parameter
     */
    double value(NumberParameter parameter);

    /**
     * Returns the current value of a colour parameter.
     *
     * @param parameter a parameter of this animation
     * @return the colour, packed {@code 0xRRGGBB}
     * @throws IllegalArgumentException if {@link Animation#parameters} does not return this parameter
     */
    int value(ColorParameter parameter);

    /**
     * Returns the current value of a choice parameter.
     *
     * @param parameter a parameter of this animation
     * @return the id of the option: the very string that was declared, so {@code ==} on constants is safe
     * @throws IllegalArgumentException if {@link Animation#parameters} does not return this parameter
     */
    String value(ChoiceParameter parameter);

    /**
     * Returns the current value of a toggle parameter.
     *
     * @param parameter a parameter of this animation
     * @return true if the switch is on
     * @throws IllegalArgumentException if {@link Animation#parameters} does not return this parameter
     */
    boolean value(ToggleParameter parameter);

    /**
     * Returns the current value of an integer parameter.
     *
     * @param parameter a parameter of this animation
     * @return the value, in the parameter's unit and within its range
     * @throws IllegalArgumentException if {@link Animation#parameters} does not return this parameter
     */
    int value(IntegerParameter parameter);

    /**
     * Returns the current value of a text parameter. Compared by identity: each change gives another object, so what is laid
     * out from a text can be kept until then.
     *
     * @param parameter a parameter of this animation
     * @return the text
     * @throws IllegalArgumentException if {@link Animation#parameters} does not return this parameter
     */
    String value(TextParameter parameter);

    /**
     * Returns the current colours of a colour list parameter, as a palette: {@link Palette#color} has each of them, {@link
     * Palette#at} and {@link Palette#along} what lies between.
     *
     * @param parameter a parameter of this animation
     * @return the colours
     * @throws IllegalArgumentException if {@link Animation#parameters} does not return this parameter
     */
    Palette value(ColorListParameter parameter);

    /**
     * Returns how often a trigger parameter was pressed. A renderer that keeps the last number sees each press, and what
     * was pressed before it was created is not new to it.
     *
     * @param trigger a parameter of this animation
     * @return presses since the zone exists
     * @throws IllegalArgumentException if {@link Animation#parameters} does not return this parameter
     */
    int presses(TriggerParameter trigger);

    /**
     * Returns a signal, which may come and go. Call it in {@link Animation#renderer}. The oscillators {@code oscillator.sine},
     * {@code triangle}, {@code saw}, {@code square} and {@code noise} are always there, with a turn in 4 s.
     *
     * @param id id of a signal, such as {@code audio.bass}
     * @return the signal as it is in each frame
     * @throws IllegalArgumentException if the id is not one that {@link io.diuna.api.signal.Signal#of} takes
     */
    SignalReader signal(String id);

    /**
     * Returns a phase whose speed is a parameter. It does not jump when the parameter is changed or the plugin is updated.
     *
     * @param rate a parameter that is a speed: created by {@link Parameter#seconds}, {@link Parameter#speed} or
     *     {@link Parameter#perMinute}
     * @return the phase
     * @throws IllegalArgumentException if the parameter is not a speed
     */
    Phase phase(NumberParameter rate);

    /**
     * Returns a new random source, seeded by the zone, so that a show can be repeated. Each call returns a source with the
     * same numbers: call it once. Not for several threads.
     *
     * @return the source
     */
    RandomGenerator random();
}
