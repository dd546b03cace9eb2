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
import io.diuna.scheduler.loop.IdleGate;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Stage of one renderer: what it sees of its zone. Any thread sets parameter values; the rendering thread sets the
 * instant.
 */
public final class ZoneStage implements Stage {

    private final String animation;
    private final Geometry geometry;
    private final ZoneTime time;
    private final long seed;
    private volatile ParameterValues settings;
    private volatile IdleGate idleGate = IdleGate.detached();
    private ParameterValues frameValues;
    private long nanos;

    /**
     * @param animation the id of the animation
     * @param geometry the coordinates of the zone's pixels
     * @param time the zone's clock
     * @param seed seed of the random source
     * @param settings the first parameter values
     */
    public ZoneStage(String animation, Geometry geometry, ZoneTime time, long seed, ParameterValues settings) {
        this.animation = animation;
        this.geometry = geometry;
        this.time = time;
        this.seed = seed;
        this.settings = settings;
        frameValues = settings;
    }

    /** Replaces the parameter values, from the next frame on. One thread at a time. */
    public void set(ParameterValues next, long now) {
        next.applySpeeds(animation, time, now);
        settings = next;
        idleGate.wakeUp();
    }

    /** Sets the gate to wake when the values change. */
    void setIdleGate(IdleGate gate) {
        idleGate = gate;
    }

    /** Any thread: the present values. Compared by identity: each change makes another object. */
    ParameterValues settings() {
        return settings;
    }

    /** A copy for the warm-up in made-up time: it does not move the phases of the zone. */
    public ZoneStage forWarmUp() {
        return new ZoneStage(animation, geometry, time.detached(), seed, settings);
    }

    /**
     * Rendering thread, before each frame: fixes the values for this frame.
     *
     * @param frameNanos the instant of the frame on the platform's clock
     * @return the values that the renderer sees in this frame
     */
    ParameterValues beginFrame(long frameNanos) {
        nanos = frameNanos;
        frameValues = settings;
        return frameValues;
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
    public int color() {
        return frameValues.color().at(nanos);
    }

    @Override
    public Palette palette() {
        return frameValues.palette();
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
        return frameValues.text(parameter);
    }

    @Override
    public Palette value(ColorListParameter parameter) {
        return frameValues.colors(parameter);
    }

    @Override
    public int presses(TriggerParameter trigger) {
        return (int) frameValues.value(trigger);
    }

    @Override
    public SignalReader signal(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Phase phase(NumberParameter rate) {
        return time.phase(ParameterValues.phaseName(animation, rate), rate.turnsPerSecond(settings.value(rate)));
    }

    @Override
    public RandomGenerator random() {
        return new SplittableRandom(seed);
    }
}
