// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Animation;
import io.diuna.platform.control.DowngradeException;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.PluginStatus.State;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.MemoryStateStore;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.inspect.JarInspector;
import io.diuna.scheduler.inspect.JarPolicy;
import io.diuna.scheduler.zone.FakeAnimation;
import io.diuna.scheduler.zone.RendererFactory;
import io.diuna.scheduler.zone.TestRenderers;
import io.diuna.task.ThreadRegistry;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class PluginInstallerTest {

    @TempDir
    Path data;

    private final VirtualClock clock = new VirtualClock(0);
    private final TimeLimitedExecutor executor = new TimeLimitedExecutor(new ThreadRegistry().open("test"), clock);
    private final JarInspector inspector = TestJars.inspector();
    private final FakeFramework framework = new FakeFramework();
    private final BundleInspection inspection = new BundleInspection(framework.context, bundle -> false, inspector);
    private final AnimationRegistry registry = new AnimationRegistry();
    private final Quarantine quarantine = new Quarantine();
    private final AnimationTracker tracker = new AnimationTracker(registry, quarantine, executor, () -> {});
    private final RendererFactory renderers = TestRenderers.factory(clock, registry, quarantine, executor);

    @BeforeEach
    void start() {
        executor.start();
    }

    @AfterEach
    void close() {
        executor.close();
    }

    @Test
    void anUploadIsAnsweredOnceItsAnimationsAreCreated() {
        provideAtStart("snake", () -> {
            LockSupport.parkNanos(20_000_000); // long enough to be overtaken by an answer that does not wait
            return FakeAnimation.filling(0);
        });
        PluginStatus status = upload(installer(), "org.snake", "1.0.0");
        assertThat(status.state()).isEqualTo(State.ACTIVE);
        assertThat(status.animations()).containsExactly("snake");
    }

    @Test
    void anUploadWhoseAnimationIsRefusedIsAnsweredWithTheReason() {
        provideAtStart("snake", () -> {
            LockSupport.parkNanos(20_000_000); // long enough to be overtaken by an answer that does not wait
            throw new IllegalStateException("no more snakes");
        });
        PluginStatus status = upload(installer(), "org.snake", "1.0.0");
        assertThat(status.state()).isEqualTo(State.FAILED);
        assertThat(status.reason()).contains("'snake'", "no more snakes");
    }

    @Test
    void anUploadWhoseRendererCannotBeMadeIsAnsweredWithTheReason() {
        provideAtStart(
                "snake",
                () -> new FakeAnimation(List.of(), stage -> {
                    throw new IllegalStateException("no more snakes");
                }));
        PluginInstaller installer = installer();
        PluginStatus status = upload(installer, "org.snake", "1.0.0");
        assertThat(status.state()).isEqualTo(State.DEGRADED);
        assertThat(status.reason()).contains("'snake'", "no more snakes");
        assertThat(installer.plugins()).as("told later, too").containsExactly(status);
    }

    @Test
    void anUploadWhoseFirstFrameFailsIsAnsweredWithTheReason() {
        provideAtStart(
                "snake",
                () -> new FakeAnimation(List.of(), stage -> frame -> {
                    throw new IllegalStateException("length " + frame.length());
                }));
        PluginStatus status = upload(installer(), "org.snake", "1.0.0");
        assertThat(status.state()).isEqualTo(State.DEGRADED);
        assertThat(status.reason()).contains("'snake'", "length 60");
    }

    @Test
    void anUploadWhoseAnimationHasAWrongIdIsAnsweredWithTheReason() {
        provideAtStart("Snake", () -> FakeAnimation.filling(0));
        PluginStatus status = upload(installer(), "org.snake", "1.0.0");
        assertThat(status.state()).isEqualTo(State.FAILED);
        assertThat(status.reason()).contains("its id 'Snake'");
    }

    @Test
    void anUploadWithoutAComponentSaysSo() {
        PluginStatus status = upload(installer(), "org.snake", "1.0.0");
        assertThat(status.state()).isEqualTo(State.DEGRADED);
        assertThat(status.reason()).contains("no class of it is a component", "@Component");
    }

    @Test
    void anUploadWhoseComponentDescriptionIsMissingSaysSo() {
        framework.headers.put("Service-Component", "OSGI-INF/org.snake.Snake.xml");
        PluginStatus status = upload(installer(), "org.snake", "1.0.0");
        assertThat(status.state()).isEqualTo(State.DEGRADED);
        assertThat(status.reason()).contains("OSGI-INF/org.snake.Snake.xml", "is not in the jar");
    }

    @Test
    void anUploadIsCheckedOnce() {
        upload(installer(), "org.snake", "1.0.0");
        assertThat(framework.checks).isEqualTo(1);
        assertThat(framework.log).containsExactly("start org.snake 1.0.0 1");
    }

    @Test
    void anUploadThatIsNoPluginLeavesNothing() {
        PluginInstaller installer = installer();
        assertThatThrownBy(() -> installer.install(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("The upload is not a jar");
        assertThat(data.resolve("plugins")).isEmptyDirectory();
    }

    @Test
    void aBombIsRefusedInTheSameWordsAsUploadAndInTheFolder() throws Exception {
        byte[] bomb = TestJars.jar(
                Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "org.snake", "X", "x".repeat(2 << 20)));
        String why = " has the entry META-INF/MANIFEST.MF of ";
        PluginInstaller installer = installer();
        assertThatThrownBy(() -> installer.install(new ByteArrayInputStream(bomb)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("The upload" + why);
        TestJars.write(data.resolve("plugins/bomb.jar"), bomb);
        installer.scan(true);
        installer.scan(true);
        assertThat(installer.plugins()).singleElement().satisfies(plugin -> {
            assertThat(plugin.state()).isEqualTo(State.FAILED);
            assertThat(plugin.reason()).startsWith("bomb.jar" + why);
        });
        assertThat(framework.log).isEmpty();
        assertThat(framework.checks).isZero();
    }

    @Test
    void anUploadReplacesAHigherVersionOnlyIfItSaysSo() {
        PluginInstaller installer = installer();
        upload(installer, "org.snake", "2.0.0");
        assertThatThrownBy(() -> upload(installer, "org.snake", "1.9.0"))
                .isInstanceOf(DowngradeException.class)
                .hasMessageContainingAll("org.snake", "1.9.0", "2.0.0", "remove the installed one first");
        assertThat(installer.plugins()).extracting(PluginStatus::version).containsExactly("2.0.0");
        InputStream older = new ByteArrayInputStream(TestJars.bundle("org.snake", "1.9.0"));
        assertThat(installer.install(older, true).version()).isEqualTo("1.9.0");
        assertThat(upload(installer, "org.snake", "1.9.0").version()).isEqualTo("1.9.0");
    }

    @Test
    void aLowerVersionInTheFolderIsTaken() throws Exception {
        PluginInstaller installer = installer();
        upload(installer, "org.snake", "2.0.0");
        TestJars.write(data.resolve("plugins/org.snake.jar"), TestJars.bundle("org.snake", "1.9.0"));
        installer.scan(true);
        installer.scan(true);
        assertThat(installer.plugins()).extracting(PluginStatus::version).containsExactly("1.9.0");
    }

    @Test
    void aPluginThatANewPolicyRefusesIsUninstalled() {
        PluginInstaller installer = installer();
        upload(installer, "org.snake", "1.0.0");
        inspector.setPolicy(new JarPolicy(true, Set.of()));
        installer.reinspect();
        installer.scan(true);
        assertThat(framework.log).containsExactly("start org.snake 1.0.0 1", "uninstall org.snake");
        assertThat(installer.plugins())
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.reason()).startsWith("org.snake.jar is not signed"));
        inspector.setPolicy(JarPolicy.DEFAULT);
        installer.reinspect();
        installer.scan(true);
        assertThat(framework.log).last().asString().startsWith("start org.snake 1.0.0");
        assertThat(installer.plugins()).extracting(PluginStatus::version).containsExactly("1.0.0");
    }

    @Test
    void aPluginWithADisabledAnimationNamesItAndRuns() {
        provideAtStart("snake", () -> FakeAnimation.filling(0));
        provideAtStart("worm", () -> FakeAnimation.filling(0));
        PluginInstaller installer = installer();
        upload(installer, "org.snake", "1.0.0");
        quarantine.putAnimation(new PluginId("org.snake", "1.0.0", 17), "worm", "it turns");
        PluginStatus status = installer.plugins().get(0);
        assertThat(status.state()).isEqualTo(State.DEGRADED);
        assertThat(status.reason()).isEqualTo("it turns");
        assertThat(status.animations()).containsExactly("snake", "worm");
        assertThat(status.quarantined()).containsExactly(Map.entry("worm", "it turns"));

        quarantine.putAnimation(new PluginId("org.snake", "1.0.0", 17), "snake", "it bites");
        assertThat(installer.plugins().get(0).state()).as("all of it").isEqualTo(State.QUARANTINED);

        assertThat(installer.release("org.snake", "worm")).isTrue();
        assertThat(installer.release("org.snake", "worm")).isFalse();
        assertThat(installer.plugins().get(0).quarantined()).containsExactly(Map.entry("snake", "it bites"));

        assertThat(installer.release("org.snake")).isTrue();
        assertThat(installer.plugins().get(0).state()).isEqualTo(State.ACTIVE);
        assertThat(installer.plugins().get(0).quarantined()).isEmpty();
    }

    @Test
    void aRunningPluginThatIsDisabledIsStoppedForGoodUntilItIsReleased() {
        PluginInstaller installer = installer();
        upload(installer, "org.snake", "1.0.0");
        installer.disable("org.snake", "it eats the heap");
        executor.call("org.snake", "it did not come after the stop", 1_000, () -> "");
        installer.scan(true);
        assertThat(framework.find("org.snake").state).isEqualTo(Bundle.RESOLVED);
        PluginStatus status = installer.plugins().get(0);
        assertThat(status.state()).isEqualTo(State.QUARANTINED);
        assertThat(status.reason()).isEqualTo("it eats the heap");
        assertThat(installer.plugins()).as("listed once").hasSize(1);

        installer.disable("org.snake", "once more");
        assertThat(installer.plugins().get(0).reason()).isEqualTo("it eats the heap");

        assertThat(installer.release("org.snake")).isTrue();
        installer.scan(true);
        assertThat(framework.find("org.snake").state).isEqualTo(Bundle.ACTIVE);
    }

    private PluginInstaller installer() {
        PluginRuntime runtime = new PluginRuntime(
                executor,
                registry,
                List.of(tracker),
                quarantine,
                renderers::tryOut,
                name -> Optional.empty(),
                name -> Optional.empty(),
                () -> {});
        Path plugins = data.resolve("plugins");
        return new PluginInstaller(
                framework.context, framework::all, plugins, inspection, new MemoryStateStore(), runtime, false);
    }

    private static PluginStatus upload(PluginInstaller installer, String name, String version) {
        return installer.install(new ByteArrayInputStream(TestJars.bundle(name, version)));
    }

    private void provideAtStart(String id, Callable<Animation> factory) {
        framework.onStart = framework.onStart.andThen(bundle -> tracker.added(
                bundle.name + id,
                new AnimationTracker.Registration(
                        new PluginId(bundle.name, bundle.version, bundle.modified), id, id, "", 1, factory, () -> {})));
    }
}
