// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.frame.ZonePlayback;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DevLoopTest {

    private static final Path FILE = Path.of("Glow.java");
    private static final SourceProblem SYNTAX = new SourceProblem("Glow.java", 3, 5, "';' expected");

    private final FakePluginAdmin admin = new FakePluginAdmin();
    private final FakeLight light = new FakeLight();
    private final PluginDeployment deployment = new PluginDeployment(admin, light);
    private final List<String> terminal = new ArrayList<>();
    private final List<DevStatus.State> states = new ArrayList<>();
    private final TreeMap<Path, String> files = new TreeMap<>();
    private int builds;
    private long nanos;
    private final DevLoop loop = new DevLoop(
            Path.of("/glow"),
            () -> new TreeMap<>(files),
            unused -> build(),
            deployment,
            terminal::add,
            this::note,
            () -> nanos);

    private void note() {
        states.add(loop.status().state());
    }

    /** Builds a plugin whose content is the stamp of the file, unless that is a syntax error. */
    private BuildResult build() {
        builds++;
        String stamp = files.getOrDefault(FILE, "");
        return stamp.startsWith("syntax")
                ? BuildResult.failed(List.of(SYNTAX))
                : BuildResult.of(FakePluginAdmin.jar(stamp));
    }

    private void save(String stamp) {
        files.put(FILE, stamp);
    }

    private void step(int times) {
        for (int i = 0; i < times; i++) {
            loop.step();
            nanos += TimeUnit.MILLISECONDS.toNanos(100);
        }
    }

    private void saveAndSettle(String stamp) {
        save(stamp);
        step(2);
    }

    @Test
    void aSavedFileIsSwappedInOnceItHasSettled() {
        save("glow");
        step(1);
        assertThat(builds).isZero();
        step(1);
        assertThat(admin.installed).containsExactly("glow");
        assertThat(states).containsExactly(DevStatus.State.COMPILING, DevStatus.State.RUNNING);
        assertThat(loop.status().plugin()).isEqualTo(FakePluginAdmin.NAME);
        assertThat(loop.status().swapMillis()).isEqualTo(100);
        assertThat(terminal).containsExactly("com.example.glow is swapped in after 100 ms");
        step(5);
        assertThat(builds).isEqualTo(1);
    }

    @Test
    void thirtySavesWithoutAPauseAreOneBuild() {
        saveAndSettle("glow");
        for (int i = 0; i < 30; i++) {
            save("glow" + i);
            step(1);
        }
        assertThat(builds).isEqualTo(1);
        step(1);
        assertThat(admin.installed).containsExactly("glow", "glow29");
        assertThat(loop.status().swapMillis()).isEqualTo(3_000);
    }

    @Test
    void anErrorIsReportedWhileTheOldCodePlaysOn() {
        saveAndSettle("glow");
        saveAndSettle("syntax 1");
        assertThat(loop.status().state()).isEqualTo(DevStatus.State.FAILED);
        assertThat(loop.status().problems()).containsExactly(SYNTAX);
        assertThat(terminal).last().isEqualTo("Glow.java:3:5: ';' expected");
        assertThat(admin.installed).containsExactly("glow");
    }

    @Test
    void whatIsUndoneNeedsNoSwap() {
        saveAndSettle("glow");
        saveAndSettle("syntax 1");
        saveAndSettle("glow");
        assertThat(admin.installed).containsExactly("glow");
        assertThat(loop.status().state()).isEqualTo(DevStatus.State.RUNNING);
        assertThat(loop.status().problems()).isEmpty();
    }

    @Test
    void aPluginThatDoesNotRunIsTakenBack() {
        saveAndSettle("glow");
        saveAndSettle("broken");
        assertThat(admin.installed).containsExactly("glow", "broken", "glow");
        assertThat(loop.status().state()).isEqualTo(DevStatus.State.FAILED);
        assertThat(loop.status().problems())
                .containsExactly(
                        new SourceProblem("Glow.java", 7, 0, "It throws at com.example.Glow.renderer(Glow.java:7)"));
        step(5);
        assertThat(loop.status().state()).isEqualTo(DevStatus.State.FAILED);
        saveAndSettle("refused");
        assertThat(admin.installed).endsWith("refused", "glow");
        saveAndSettle("better");
        assertThat(loop.status().state()).isEqualTo(DevStatus.State.RUNNING);
    }

    @Test
    void aPluginWhoseZoneFailsAtOnceIsNotReportedAsSwappedIn() {
        saveAndSettle("glow");
        light.looks.computeIfPresent("left", (id, look) -> look.withAnimation("dark"));
        admin.onInstall = content ->
                light.state = content.equals("dark") ? ZonePlayback.State.FAILED : ZonePlayback.State.PLAYING;
        saveAndSettle("dark");
        assertThat(admin.installed).containsExactly("glow", "dark", "glow");
        assertThat(terminal).hasSize(2).last().isEqualTo("It throws");
        assertThat(loop.status().state()).isEqualTo(DevStatus.State.FAILED);
    }

    @Test
    void aZoneThatStillShowsTheFailureOfTheVersionBeforeDoesNotCount() {
        saveAndSettle("broken");
        light.looks.computeIfPresent("left", (id, look) -> look.withAnimation("glow"));
        light.state = ZonePlayback.State.FAILED;
        saveAndSettle("glow");
        step(3);
        assertThat(loop.status().state()).isEqualTo(DevStatus.State.RUNNING);
        assertThat(admin.installed).containsExactly("broken", "glow");
    }

    @Test
    void aBuildThatFailsByItselfIsReportedAndTriedAgainAfterAChange() {
        admin.onInstall = content -> {
            throw new IllegalStateException("stopping");
        };
        saveAndSettle("glow");
        assertThat(loop.status().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("stopping"));
        admin.onInstall = content -> {};
        saveAndSettle("glow ");
        assertThat(loop.status().state()).isEqualTo(DevStatus.State.RUNNING);
    }

    @Test
    void aFirstPluginThatDoesNotRunHasNoPredecessor() {
        saveAndSettle("broken");
        step(5);
        assertThat(admin.installed).containsExactly("broken");
        assertThat(loop.status().state()).isEqualTo(DevStatus.State.FAILED);
    }

    @Test
    void aPluginThatFailsAfterItsSwapIsTakenBackAndReportedOnce() {
        saveAndSettle("glow");
        saveAndSettle("late");
        step(3);
        admin.set(PluginStatus.State.DEGRADED, "It failed at com.example.Late.draw(Late.java:9)", "late");
        light.looks.computeIfPresent("left", (id, look) -> look.withAnimation("late"));
        light.state = ZonePlayback.State.FAILED;
        deployment.changed();
        step(1);
        assertThat(admin.installed).containsExactly("glow", "late", "glow");
        light.state = ZonePlayback.State.PLAYING;
        deployment.changed();
        step(5);
        assertThat(loop.status().state()).isEqualTo(DevStatus.State.FAILED);
        assertThat(terminal)
                .filteredOn(line -> line.startsWith("Late.java:9: "))
                .hasSize(1);
        assertThat(admin.installed).hasSize(3);
    }

    @Test
    void aRemarkOnAPluginThatRunsIsReportedOnce() {
        saveAndSettle("glow");
        admin.set(PluginStatus.State.DEGRADED, "It is too slow", "glow");
        for (int i = 0; i < 3; i++) {
            deployment.changed();
            step(1);
        }
        assertThat(admin.installed).containsExactly("glow");
        assertThat(loop.status().state()).isEqualTo(DevStatus.State.RUNNING);
        assertThat(loop.status().problems()).containsExactly(SourceProblem.of("It is too slow"));
        assertThat(terminal).filteredOn("It is too slow"::equals).hasSize(1);
    }

    @Test
    void theFirstZonePlaysTheAnimationOnceAndFollowsItsId() {
        saveAndSettle("glow");
        assertThat(light.animationOf("left")).isEqualTo("glow");
        assertThat(light.looks).extractingByKey("left").matches(look -> look.on());
        saveAndSettle("shine");
        assertThat(light.animationOf("left")).isEqualTo("shine");
        light.looks.computeIfPresent("left", (id, look) -> look.withAnimation("rainbow"));
        saveAndSettle("blaze");
        assertThat(light.looks.values()).extracting(look -> look.animation()).containsExactly("rainbow", "rainbow");
    }

    @Test
    void aZoneThatPlaysItAlreadyKeepsItsLook() {
        light.looks.computeIfPresent("right", (id, look) -> look.withAnimation("glow"));
        Map<String, ?> before = Map.copyOf(light.looks);
        saveAndSettle("glow");
        assertThat(light.looks).isEqualTo(before);
    }

    @Test
    void theResourceNamesPlaceAndState() {
        saveAndSettle("syntax 1");
        String json = DevResource.json(loop.status());
        Schema description = SchemaRegistry.withDialect(Dialects.getOpenApi31())
                .getSchema(SchemaLocation.of("classpath:openapi/bundles.json#/components/schemas/Development"));
        assertThat(description.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json)
                .isEqualTo("{\"project\":\"" + loop.status().project().replace("\\", "\\\\")
                        + "\",\"plugin\":\"\",\"state\":\"failed\",\"diagnostics\":[{\"file\":\"Glow.java\",\"line\":3,"
                        + "\"column\":5,\"text\":\"';' expected\"}],\"swapMillis\":0,\"builds\":1}");
    }
}
