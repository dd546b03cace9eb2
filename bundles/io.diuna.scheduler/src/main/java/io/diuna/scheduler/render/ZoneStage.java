// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.color.Palette;
import io.diuna.scheduler.loop.IdleGate;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A zone as one renderer sees it. Settings come from outside at any time, the instant from who renders. */
public final class ZoneStage implements Stage {

    private final String animation;
    private final Geometry geometry;
    private final ZoneTime time;
    private final long seed;
    private volatile ParameterValues settings;
    private volatile IdleGate rest = IdleGate.detached();
    private ParameterValues drawn;
    private long nanos;

    /**
     * @param animation the id of the animation
     * @param geometry where the zone's pixels are
     * @param time the zone's clock
     * @param seed of the random source
     * @param settings the values at first
     */
    public ZoneStage(String animation, Geometry geometry, ZoneTime time, long seed, ParameterValues settings) {
        this.animation = animation;
        this.geometry = geometry;
        this.time = time;
        this.seed = seed;
        this.settings = settings;
        drawn = settings;
    }

    /** Gives the renderer other values from its next frame on. One thread at a time. */
    public void set(ParameterValues next, long now) {
        next.steer(animation, time, now);
        settings = next;
        rest.wakeUp();
    }

    /** Whom to wake when it gets other values. */
    void setIdleGate(IdleGate whom) {
        rest = whom;
    }

    /** The values of this moment; never the same again once they were changed. */
    ParameterValues settings() {
        return settings;
    }

    /** The same for made-up time: what is drawn there moves no phase of the zone. */
    public ZoneStage forWarmUp() {
        return new ZoneStage(animation, geometry, time.detached(), seed, settings);
    }

    /**
     * Who renders, before each frame: what is set from now on is for the next one.
     *
     * @param frameNanos the instant of the frame on the platform's clock
     * @return the values that the renderer sees in this frame
     */
    ParameterValues begin(long frameNanos) {
        nanos = frameNanos;
        drawn = settings;
        return drawn;
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
        return drawn.color().at(nanos);
    }

    @Override
    public Palette palette() {
        return drawn.palette();
    }

    @Override
    public double value(NumberParameter parameter) {
        return drawn.value(parameter);
    }

    @Override
    public int value(ColorParameter parameter) {
        return (int) drawn.value(parameter);
    }

    @Override
    public String value(ChoiceParameter parameter) {
        return parameter.options().get((int) drawn.value(parameter)).id();
    }

    @Override
    public boolean value(ToggleParameter parameter) {
        return drawn.value(parameter) != 0;
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
