// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.signal;

import io.diuna.api.animation.Noise;
import io.diuna.api.animation.Waves;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Oscillator: signal of 0 to 1 that is a function of time, and so needs no source. */
public enum Oscillator {
    /** Smooth wave, 0 at the begin of a turn and 1 in its middle. */
    SINE("oscillator.sine", "Sine"),
    /** Even rise and fall, 0 at the begin of a turn and 1 in its middle. */
    TRIANGLE("oscillator.triangle", "Triangle"),
    /** Even rise from 0, and a jump back at the end of a turn. */
    SAW("oscillator.saw", "Saw"),
    /** 0 in the first half of a turn, and 1 in the second. */
    SQUARE("oscillator.square", "Square"),
    /** Smooth random hills, about one in a turn. */
    NOISE("oscillator.noise", "Noise");

    /** Begin of the ids of oscillators, which no source may use. */
    public static final String PREFIX = "oscillator.";

    /** Duration of a turn where none is given. */
    public static final Duration DEFAULT_PERIOD = Duration.ofSeconds(4);

    private final String id;
    private final String label;

    Oscillator(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Returns the oscillator of this id; empty for other signals. */
    public static Optional<Oscillator> of(String id) {
        return Arrays.stream(values())
                .filter(oscillator -> oscillator.id.equals(id))
                .findFirst();
    }

    /** Returns the ids of all oscillators. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Oscillator::id).toList();
    }

    /** Returns the id in bindings. */
    public String id() {
        return id;
    }

    /** Returns the display name. */
    public String label() {
        return label;
    }

    /** Returns the value after this many turns, 0 to 1. Allocates nothing. */
    public double at(double turns) {
        return switch (this) {
            case SINE -> Waves.unitSine(turns);
            case TRIANGLE -> Waves.triangle(turns);
            case SAW -> Waves.fraction(turns);
            case SQUARE -> Waves.fraction(turns) < 0.5 ? 0 : 1;
            case NOISE -> 0.5 + 0.5 * Noise.at(turns);
        };
    }
}
