// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorListParameter;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TextParameter;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.api.color.Palette;
import io.diuna.api.signal.SignalReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Stage of a renderer under test: the zone, and values that the test sets. */
final class TestStage implements Stage {

    private final TestZone zone;
    private final List<Parameter<?>> declared;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Integer> presses = new HashMap<>();
    private final Map<String, TestPhase> phases = new HashMap<>();
    private final Map<String, TestSignal> signals = new HashMap<>();

    TestStage(TestZone zone, List<Parameter<?>> declared) {
        this.zone = zone;
        this.declared = List.copyOf(declared);
        for (Parameter<?> parameter : declared) {
            store(parameter, parameter.defaultValue());
        }
    }

    /** Sets the value of a parameter, as in JSON. */
    void set(String id, Object value) {
        Parameter<?> parameter = parameter(id);
        store(parameter, parameter.read(value));
        TestPhase phase = phases.get(id);
        if (phase != null && parameter instanceof NumberParameter rate) {
            phase.setSpeed(rate.turnsPerSecond(value(rate)));
        }
    }

    private void store(Parameter<?> parameter, Object value) {
        values.put(
                parameter.id(),
                parameter instanceof ColorListParameter
                        ? Palette.of(parameter.id(), parameter.label(), colors(value))
                        : value);
    }

    private static List<Integer> colors(Object value) {
        return ((List<?>) value).stream().map(Integer.class::cast).toList();
    }

    /** Presses a trigger. */
    void press(String id) {
        if (!(parameter(id) instanceof TriggerParameter)) {
            throw new IllegalArgumentException("Parameter '" + id + "' is not a trigger; set it with 'with'");
        }
        presses.merge(id, 1, Integer::sum);
    }

    /** Publishes a value of a signal, 0 to 1. */
    void publish(String id, double value) {
        signals.computeIfAbsent(id, key -> new TestSignal()).publish(value);
    }

    private Parameter<?> parameter(String id) {
        for (int i = 0; i < declared.size(); i++) { // allocates nothing: renderers are measured
            if (declared.get(i).id().equals(id)) {
                return declared.get(i);
            }
        }
        throw new IllegalArgumentException(
                "Parameter '" + id + "' is not among those that parameters() returns; add it there");
    }

    private Object value(Parameter<?> parameter) {
        Object value = values.get(parameter.id());
        return value == null ? parameter(parameter.id()) : value;
    }

    @Override
    public int length() {
        return zone.geometry().length();
    }

    @Override
    public Geometry geometry() {
        return zone.geometry();
    }

    @Override
    public double showStart() {
        return zone.showStart();
    }

    @Override
    public double showLength() {
        return zone.showLength();
    }

    @Override
    public int color() {
        return zone.color();
    }

    @Override
    public Palette palette() {
        return zone.palette();
    }

    @Override
    public double value(NumberParameter parameter) {
        return (Double) value((Parameter<?>) parameter);
    }

    @Override
    public int value(IntegerParameter parameter) {
        return (Integer) value((Parameter<?>) parameter);
    }

    @Override
    public int value(ColorParameter parameter) {
        return (Integer) value((Parameter<?>) parameter);
    }

    @Override
    public Palette value(ColorListParameter parameter) {
        return (Palette) value((Parameter<?>) parameter);
    }

    @Override
    public String value(ChoiceParameter parameter) {
        return (String) value((Parameter<?>) parameter);
    }

    @Override
    public String value(TextParameter parameter) {
        return (String) value((Parameter<?>) parameter);
    }

    @Override
    public boolean value(ToggleParameter parameter) {
        return (Boolean) value((Parameter<?>) parameter);
    }

    @Override
    public int presses(TriggerParameter trigger) {
        return presses.getOrDefault(parameter(trigger.id()).id(), 0);
    }

    @Override
    public SignalReader signal(String id) {
        return signals.computeIfAbsent(id, key -> new TestSignal());
    }

    @Override
    public Phase phase(NumberParameter rate) {
        return phases.computeIfAbsent(rate.id(), key -> new TestPhase(rate.turnsPerSecond(value(rate))));
    }

    @Override
    public RandomGenerator random() {
        return new SplittableRandom(zone.seed());
    }
}
