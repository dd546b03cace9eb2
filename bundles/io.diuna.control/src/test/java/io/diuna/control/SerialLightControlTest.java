// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Parameter;
import io.diuna.api.task.TaskStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.health.HealthProblem;
import io.diuna.task.ThreadRegistry;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SerialLightControlTest {

    private final FakeScheduler scheduler = new FakeScheduler("centre", "left", "right");
    private final FakeMonitor monitor = new FakeMonitor("main");
    private final FakeCatalog catalog = new FakeCatalog();
    private final MemoryStore store = new MemoryStore();
    private final ThreadRegistry tasks = new ThreadRegistry();

    @BeforeEach
    void install() {
        catalog.add("rainbow", Parameter.speed("speed", "Speed", 20, 2));
        catalog.add("breathe", Parameter.seconds("period", "Period").withRange(0.8, 60));
        catalog.add("snake", Parameter.count("length", "Length").withRange(1, 30));
    }

    @Test
    void defaultSettingsFitTheBundledPlugins() {
        SerialLightControl control = open();
        try {
            assertThat(control.zones()).hasSize(3).allSatisfy(zone -> {
                String animation = zone.look().animation();
                assertThat(animation).isNotNull();
                var parameters = catalog.animation(animation).orElseThrow().parameters();
                assertThat(zone.look().parameters())
                        .allSatisfy((id, value) -> assertThat(parameters)
                                .filteredOn(parameter -> parameter.id().equals(id))
                                .singleElement()
                                .satisfies(parameter -> parameter.read(value)));
            });
            assertThat(control.palettes()).extracting("id").contains("aurora", "ember", "ocean");
        } finally {
            control.deactivate();
        }
    }

    @Test
    void listsSurviveARestartAndPressesAreNotSaved() {
        catalog.add("bands", Parameter.colors("colors", "Colours"), Parameter.trigger("reset", "Reset"));
        SerialLightControl first = open();
        first.change(
                "left",
                look -> look.withAnimation("bands").withParameters(Map.of("colors", List.of("lime", "#102030"))),
                Transition.CUT);
        first.press("left", "reset");
        assertThat(scheduler.pressed).containsExactly("left.reset");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> first.press("left", "colors"))
                .withMessageContaining("'colors'")
                .withMessageContaining("buttons: reset");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> first.press("attic", "reset"))
                .withMessageContaining("'attic'");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(
                        () -> first.change("left", look -> look.withParameters(Map.of("reset", true)), Transition.CUT))
                .withMessageContaining("'reset'");
        first.deactivate();
        SerialLightControl second = open();
        try {
            assertThat(second.zone("left").orElseThrow().look().parameters())
                    .isEqualTo(Map.of("colors", List.of("#80ff00", "#102030")));
        } finally {
            second.deactivate();
        }
    }

    @Test
    void looksSurviveARestart() {
        SerialLightControl first = open();
        first.change("left", look -> look.withAnimation("breathe").withParameters(Map.of("period", 3)), Transition.CUT);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> first.change("left", look -> look.withBrightness(101), Transition.CUT));
        assertThat(tasks.tasks())
                .extracting(TaskStatus::owner, TaskStatus::thread)
                .containsExactlyInAnyOrder(
                        tuple("io.diuna.control", "diuna-control"), tuple("io.diuna.control", "diuna-save"));
        first.deactivate();
        assertThat(tasks.counts()).containsEntry(TaskStatus.State.RUNNING, 0L);
        scheduler.shown.clear();
        SerialLightControl second = open();
        try {
            assertThat(scheduler.shown).anySatisfy(shown -> {
                assertThat(shown.zone()).isEqualTo("left");
                assertThat(shown.look().animation()).isEqualTo("breathe");
                assertThat(shown.look().parameters()).isEqualTo(Map.of("period", 3.0));
            });
            assertThat(second.zone("left").orElseThrow().look().brightness()).isEqualTo(85);
        } finally {
            second.deactivate();
        }
    }

    @Test
    void aZoneReportsMissingAndShortStrips() {
        SerialLightControl control = open();
        try {
            assertThat(control.zone("left").orElseThrow().playback().reason()).isNull();
            monitor.strips.clear();
            assertThat(control.zones())
                    .extracting(zone -> zone.playback().reason())
                    .containsOnly("strip 'main' is not connected");
            monitor.put("main", 10);
            assertThat(control.change("left", look -> look.withOn(false), Transition.CUT)
                            .playback()
                            .reason())
                    .isEqualTo("strip 'main' has only 10 pixels");
        } finally {
            control.deactivate();
        }
    }

    @Test
    void theLightNeverWaitsForTheDiskAndAllThatWaitShareTwoSaves()
            throws ExecutionException, InterruptedException, TimeoutException {
        SerialLightControl control = open();
        ExecutorService clients = Executors.newFixedThreadPool(40);
        try {
            store.hold();
            control.change("left", look -> look.withBrightness(50), Transition.CUT);
            Future<Boolean> first = clients.submit(control::awaitSaved);
            store.awaitSave();
            for (int i = 1; i <= 40; i++) {
                double brightness = i;
                control.change("left", look -> look.withBrightness(brightness), Transition.CUT);
            }
            assertThat(scheduler.last().look().brightness()).isEqualTo(40);
            List<Future<Boolean>> answers = Stream.generate(() -> clients.submit(control::awaitSaved))
                    .limit(39)
                    .toList();
            store.release();
            assertThat(first.get(30, TimeUnit.SECONDS)).isTrue();
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(store.saves).isEqualTo(2);
        } finally {
            clients.shutdownNow();
            control.deactivate();
        }
    }

    @Test
    void aFullDiskIsAnsweredWithNotSavedAndAProblemUntilASaveSucceeds() {
        SerialLightControl control = open();
        try {
            assertThat(control.awaitSaved()).as("nothing to save").isTrue();
            store.full = true;
            control.changeMaster(master -> master.withBrightness(30), Transition.CUT);
            assertThat(control.awaitSaved()).isFalse();
            assertThat(new SaveHealth(control).problems())
                    .extracting(HealthProblem::code, HealthProblem::message)
                    .containsExactly(tuple(
                            "not-saved",
                            "Changes of looks and brightness are not saved and are lost at the next restart: The disk is"
                                    + " full"));
            assertThat(scheduler.dimmed).endsWith(30.0);
            store.full = false;
            assertThat(control.awaitSaved()).isTrue();
            assertThat(new SaveHealth(control).problems()).isEmpty();
        } finally {
            control.deactivate();
        }
    }

    private SerialLightControl open() {
        return new SerialLightControl(
                scheduler, monitor, catalog, store, tasks.of("io.diuna.control"), true, defaults(), System::nanoTime);
    }

    /** Returns the default configuration. */
    private static SerialLightControl.Config defaults() {
        return (SerialLightControl.Config) Proxy.newProxyInstance(
                SerialLightControlTest.class.getClassLoader(),
                new Class<?>[] {SerialLightControl.Config.class},
                (proxy, method, arguments) -> method.getDefaultValue());
    }
}
