// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.Scene;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A binding to a signal is kept as any other value of a look, though no source declares the signal. */
class SignalLookTest {

    private static final Map<String, Object> GIVEN = Map.of("signal", "audio.bass", "to", 20, "smoothMs", 80);
    private static final Map<String, Object> BOUND =
            Map.of("signal", "audio.bass", "from", 0.0, "to", 20.0, "smoothMs", 80.0);

    private final RealControl control = new RealControl();

    @BeforeEach
    void addZone() {
        control.strip("main", 50);
        control.zones()
                .put(
                        new ZoneLayout("desk", "desk", List.of(new ZoneRange("main", 0, 50, false))),
                        look -> look.withAnimation("wave"),
                        Transition.CUT);
        change(GIVEN);
    }

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void survivesARestartWithAndWithoutThePlugin() {
        assertThat(depth()).isEqualTo(BOUND);
        control.restart(true);
        control.settle();
        assertThat(depth()).isEqualTo(BOUND);
        assertThat(control.zoneCommands().get("desk").look().parameters()).containsEntry("depth", BOUND);
        control.animation("wave", false);
        control.restart(true);
        control.settle();
        assertThat(depth()).isEqualTo(BOUND);
        control.light().change("desk", look -> look.withBrightness(7), Transition.CUT);
        assertThat(depth()).isEqualTo(BOUND);
    }

    @Test
    void isPartOfAScene() {
        control.scenes().put(new Scene("evening", "Evening", null, Map.of("desk", look())));
        change(5.0);
        control.restart(true);
        control.settle();
        assertThat(control.scenes().scene("evening").orElseThrow().looks()).containsValue(lookWith(BOUND));
        control.scenes().recall("evening", Set.of(), Transition.CUT);
        assertThat(depth()).isEqualTo(BOUND);
    }

    @Test
    void isUndoneAndRemembered() {
        control.pass(Duration.ofMinutes(1)); // commands in quick succession are undone together
        change(5.0);
        control.light().undo(Transition.CUT);
        assertThat(depth()).isEqualTo(BOUND);
        control.light().redo(Transition.CUT);
        assertThat(depth()).isEqualTo(5.0);
        change(GIVEN);
        control.light().change("desk", look -> look.withAnimation("plain"), Transition.CUT);
        control.light().change("desk", look -> look.withAnimation("wave"), Transition.CUT);
        assertThat(depth()).isEqualTo(BOUND);
    }

    @Test
    void aWrongOneChangesNothing() {
        assertThatThrownBy(() -> change(Map.of("signal", "audio.bass", "from", 90)))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("parameters.depth.from"));
        assertThat(depth()).isEqualTo(BOUND);
    }

    private void change(Object depth) {
        control.light().change("desk", look -> look.withParameters(Map.of("depth", depth)), Transition.CUT);
    }

    private ZoneLook look() {
        return control.light().zone("desk").orElseThrow().look();
    }

    private ZoneLook lookWith(Object depth) {
        return look().withParameters(Map.of("depth", depth));
    }

    private Object depth() {
        return look().parameters().getOrDefault("depth", "missing");
    }
}
