// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.platform.signal.SignalBinding;
import io.diuna.scheduler.signal.BindingValue;
import io.diuna.scheduler.signal.SignalRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values that one stage shows its renderer: the parameter values that are set, those that follow signals, and the speeds of the
 * phases that result. The thread that renders moves them on before each frame.
 */
final class StageValues {

    private final ParameterValues set;

    /** Followed values by the index of their parameter; null for parameters that follow no signal. */
    private final @Nullable BindingValue[] bound;

    /** Speeds of phases by the index of their parameter; null for parameters that are no speed. */
    private final @Nullable PhaseSpeed[] speeds;

    /**
     * @param set the values that are set
     * @param animation id of the animation, for the names of its phases
     * @param signals the signals to follow
     * @param before the values before, whose equal bindings go on without a jump; null for none
     */
    StageValues(ParameterValues set, String animation, SignalRegistry signals, @Nullable StageValues before) {
        this.set = set;
        bound = new BindingValue[set.size()];
        speeds = new PhaseSpeed[set.size()];
        for (int i = 0; i < bound.length; i++) {
            Parameter<?> parameter = set.parameter(i);
            SignalBinding binding = set.binding(i);
            if (binding != null) {
                BindingValue same = before == null ? null : before.same(parameter, binding);
                bound[i] =
                        same != null ? same : new BindingValue(binding, signals, parameter instanceof IntegerParameter);
            }
            if (parameter instanceof NumberParameter rate && rate.isRate()) {
                speeds[i] = new PhaseSpeed(animation, rate);
            }
        }
    }

    private @Nullable BindingValue same(Parameter<?> parameter, SignalBinding binding) {
        for (int i = 0; i < bound.length; i++) {
            BindingValue value = bound[i];
            if (value != null
                    && value.binding().equals(binding)
                    && set.parameter(i).id().equals(parameter.id())) {
                return value;
            }
        }
        return null;
    }

    /** Any thread: the values that are set. */
    ParameterValues set() {
        return set;
    }

    /** Any thread: the ids of the signals that the parameters follow. */
    List<String> signals() {
        return Arrays.stream(bound)
                .filter(Objects::nonNull)
                .map(value -> value.binding().signal())
                .toList();
    }

    /** Any thread: true if a parameter follows a signal. */
    boolean followsSignals() {
        for (BindingValue value : bound) {
            if (value != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Rendering thread: moves on to a frame.
     *
     * @param leads true if the phases of the zone follow these values
     */
    void advance(ZoneTime time, long nanos, boolean leads) {
        long zoneNanos = time.at(nanos);
        for (int i = 0; i < bound.length; i++) {
            BindingValue value = bound[i];
            PhaseSpeed speed = speeds[i];
            if (value != null) {
                value.advance(nanos, zoneNanos);
            }
            if (speed != null && leads) {
                speed.apply(value == null ? set.at(i) : value.value(), time, nanos);
            }
        }
    }

    /** Rendering thread: the value of a parameter in this frame, as of {@link ParameterValues#value}. */
    double value(Parameter<?> parameter) {
        int index = set.index(parameter);
        BindingValue value = bound[index];
        return value == null ? set.at(index) : value.value();
    }
}
