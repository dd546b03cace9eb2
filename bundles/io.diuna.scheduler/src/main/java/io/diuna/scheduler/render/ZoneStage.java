// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorListParameter;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TextParameter;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.api.color.Palette;
import io.diuna.api.signal.SignalReader;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.loop.IdleGate;
import io.diuna.scheduler.signal.SignalInput;
import io.diuna.scheduler.signal.SignalRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Stage of one renderer: what it sees of its zone. Any thread sets parameter values; the rendering thread sets the
 * instant.
 */
public final class ZoneStage implements Stage {

    private final String animation;
    private final Geometry geometry;
    private final ZoneTime time;
    private final long seed;
    private final SignalRegistry signals;
    private final ShowShare share;
    private volatile StageValues settings;
    private volatile SignalInput[] readers = {};
    private volatile IdleGate idleGate = IdleGate.detached();
    private StageValues frameValues;
    private long nanos;

    /** A stage without signals, alone in the show. */
    public ZoneStage(String animation, Geometry geometry, ZoneTime time, long seed, ParameterValues settings) {
        this(animation, geometry, time, seed, settings, new SignalRegistry(Clock.SYSTEM), new ShowShare());
    }

    /**
     * @param animation the id of the animation
     * @param geometry the coordinates of the zone's pixels
     * @param time the zone's clock
     * @param seed seed of the random source
     * @param settings the first parameter values
     * @param signals the signals that parameters and the renderer may follow
     * @param share the zone's place in the show
     */
    public ZoneStage(
            String animation,
            Geometry geometry,
            ZoneTime time,
            long seed,
            ParameterValues settings,
            SignalRegistry signals,
            ShowShare share) {
        this.animation = animation;
        this.geometry = geometry;
        this.time = time;
        this.seed = seed;
        this.signals = signals;
        this.share = share;
        this.settings = new StageValues(settings, animation, signals, null);
        frameValues = this.settings;
    }

    /** Replaces the parameter values, from the next frame on; the zone's phases follow them. One thread at a time. */
    public void set(ParameterValues next) {
        settings = new StageValues(next, animation, signals, settings);
        time.follow(this);
        idleGate.wakeUp();
    }

    /** Sets the gate to wake when the values change. */
    void setIdleGate(IdleGate gate) {
        idleGate = gate;
    }

    /** Any thread: the present values. Compared by identity: each change makes another object. */
    ParameterValues settings() {
        return settings.set();
    }

    /** Any thread: true if a parameter or the renderer follows a signal, so that each frame may differ. */
    boolean followsSignals() {
        return readers.length > 0 || settings.followsSignals();
    }

    /** Any thread: the ids of the signals that parameters and renderer follow and that no source declares, sorted. */
    public List<String> missingSignals() {
        if (!followsSignals()) {
            return List.of();
        }
        return Stream.concat(settings.signals().stream(), Arrays.stream(readers).map(SignalInput::id))
                .filter(id -> !signals.isDeclared(id))
                .distinct()
                .sorted()
                .toList();
    }

    /** A copy for the warm-up in made-up time: it does not move the phases of the zone. */
    public ZoneStage forWarmUp() {
        return new ZoneStage(animation, geometry, time.detached(), seed, settings(), signals, share);
    }

    /**
     * Rendering thread, before each frame: fixes the values for this frame.
     *
     * @param frameNanos the instant of the frame on the platform's clock
     * @return the values that the renderer sees in this frame
     */
    ParameterValues beginFrame(long frameNanos) {
        nanos = frameNanos;
        long zoneNanos = time.at(frameNanos);
        for (SignalInput reader : readers) {
            reader.advance(frameNanos, zoneNanos);
        }
        StageValues values = settings;
        values.advance(time, frameNanos, time.follows(this));
        frameValues = values;
        return values.set();
    }

    long zoneNanos(long frameNanos) {
        return time.at(frameNanos);
    }

    @Override
    public int length() {
        return geometry.length();
    }

    @Override
    public Geometry geometry() {
        return geometry;
    }

    @Override
    public double showStart() {
        return share.start();
    }

    @Override
    public double showLength() {
        return share.length();
    }

    @Override
    public int color() {
        return frameValues.set().color().at(nanos);
    }

    @Override
    public Palette palette() {
        return frameValues.set().palette();
    }

    @Override
    public double value(NumberParameter parameter) {
        return frameValues.value(parameter);
    }

    @Override
    public int value(ColorParameter parameter) {
        return (int) frameValues.value(parameter);
    }

    @Override
    public String value(ChoiceParameter parameter) {
        return parameter.options().get((int) frameValues.value(parameter)).id();
    }

    @Override
    public boolean value(ToggleParameter parameter) {
        return frameValues.value(parameter) != 0;
    }

    @Override
    public int value(IntegerParameter parameter) {
        return (int) frameValues.value(parameter);
    }

    @Override
    public String value(TextParameter parameter) {
        return frameValues.set().text(parameter);
    }

    @Override
    public Palette value(ColorListParameter parameter) {
        return frameValues.set().colors(parameter);
    }

    @Override
    public int presses(TriggerParameter trigger) {
        return (int) frameValues.value(trigger);
    }

    /** The reader of an id is made once, so that a renderer that asks in each frame does not collect readers. */
    @Override
    public SignalReader signal(String id) {
        SignalInput[] before = readers;
        for (SignalInput reader : before) {
            if (reader.id().equals(id)) {
                return reader;
            }
        }
        SignalInput added = signals.follow(id);
        SignalInput[] next = Arrays.copyOf(before, before.length + 1);
        next[before.length] = added;
        readers = next;
        return added;
    }

    @Override
    public Phase phase(NumberParameter rate) {
        return time.phase(
                PhaseSpeed.name(animation, rate), rate.turnsPerSecond(settings().value(rate)));
    }

    @Override
    public RandomGenerator random() {
        return new SplittableRandom(seed);
    }
}
