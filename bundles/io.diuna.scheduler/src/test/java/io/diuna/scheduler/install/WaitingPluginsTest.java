// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.control.DowngradeException;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.PluginStatus.State;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.MemoryStateStore;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.ThreadRegistry;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** Plugins of the folder that do not run: in safe mode, and until the framework has started. */
class WaitingPluginsTest {

    private static final String SAFE_MODE = "Safe mode: it will run after a normal start";

    @TempDir
    Path data;

    private final TimeLimitedExecutor executor =
            new TimeLimitedExecutor(new ThreadRegistry().open("test"), new VirtualClock(0));
    private final FakeFramework framework = new FakeFramework();
    private final BundleInspection inspection =
            new BundleInspection(framework.context, bundle -> false, TestJars.inspector());

    @BeforeEach
    void start() {
        executor.start();
    }

    @AfterEach
    void close() {
        executor.close();
    }

    /** A bundle that is started before its start level has been reached is refused by the framework. */
    @Test
    void anUploadWhileTheFrameworkStartsRunsOnceItHasStarted() {
        framework.state = Bundle.STARTING;
        PluginInstaller installer = installer(false);
        PluginStatus status = upload(installer, "org.snake", "1.0.0");
        assertThat(status.state()).isEqualTo(State.STARTING);
        assertThat(status.reason()).isEqualTo("Diuna is starting: it will run in a moment");
        assertThat(status.file()).isEqualTo("org.snake.jar");
        assertThat(framework.log).isEmpty();

        framework.state = Bundle.ACTIVE;
        installer.scan(true);
        assertThat(framework.log).containsExactly("start org.snake 1.0.0 1");
        assertThat(installer.plugins()).extracting(PluginStatus::state).containsExactly(State.DEGRADED);
    }

    @Test
    void anUploadInSafeModeIsComparedWithTheFile() {
        PluginInstaller installer = installer(true);
        upload(installer, "org.snake", "2.0.0");
        assertThatThrownBy(() -> upload(installer, "org.snake", "1.9.0")).isInstanceOf(DowngradeException.class);
    }

    @Test
    void listsThePluginsOfTheFolderInSafeModeAndStartsNone() throws Exception {
        PluginInstaller installer = installer(true);
        TestJars.write(data.resolve("plugins/snake.jar"), TestJars.bundle("org.snake", "1.0.0"));
        installer.scan(true);
        installer.scan(true);
        assertThat(installer.plugins())
                .containsExactly(new PluginStatus(
                        "org.snake", "1.0.0", State.STOPPED, SAFE_MODE, List.of(), "snake.jar", false));
        assertThat(framework.bundles).isEmpty();
    }

    @Test
    void listsAnInstalledPluginOnceInSafeMode() throws Exception {
        TestJars.write(data.resolve("snake.jar"), TestJars.bundle("org.snake", "1.0.0"));
        PluginInstaller normal = installer(false);
        upload(normal, "org.snake", "1.0.0");
        PluginInstaller installer = installer(true);
        installer.scan(true);
        installer.scan(true);
        assertThat(installer.plugins()).extracting(PluginStatus::reason).containsExactly(SAFE_MODE);
    }

    /** One that hung when it was removed, so that it was left for the next start. */
    @Test
    void uninstallsInSafeModeWhatHasNoFileAnyMore() throws Exception {
        upload(installer(false), "org.snake", "1.0.0");
        Files.delete(data.resolve("plugins/org.snake.jar"));
        PluginInstaller installer = installer(true);
        installer.scan(true);
        installer.scan(true);
        assertThat(installer.plugins()).isEmpty();
        assertThat(framework.bundles).isEmpty();
    }

    @Test
    void uploadsInSafeModeAreStoredAndNothingIsInstalled() {
        PluginInstaller installer = installer(true);
        for (String name : new String[] {"org.one", "org.two", "org.two"}) {
            PluginStatus status = upload(installer, name, "1.0.0");
            assertThat(status.symbolicName()).isEqualTo(name);
            assertThat(status.state()).isEqualTo(State.STOPPED);
            assertThat(status.reason()).isEqualTo(SAFE_MODE);
        }
        assertThat(framework.log).isEmpty();
        assertThat(framework.bundles).isEmpty();
        assertThat(installer.plugins()).extracting(PluginStatus::symbolicName).containsExactly("org.one", "org.two");
    }

    @Test
    void removesAPluginInSafeMode() {
        PluginInstaller installer = installer(true);
        upload(installer, "org.one", "1.0.0");
        assertThat(installer.remove("org.one")).isTrue();
        assertThat(installer.plugins()).isEmpty();
    }

    private PluginInstaller installer(boolean safeMode) {
        PluginRuntime runtime = new PluginRuntime(
                executor,
                new AnimationRegistry(),
                List.of(),
                new Quarantine(),
                entry -> {},
                name -> Optional.empty(),
                name -> Optional.empty(),
                () -> {});
        Path plugins = data.resolve("plugins");
        return new PluginInstaller(
                framework.context, framework::all, plugins, inspection, new MemoryStateStore(), runtime, safeMode);
    }

    private static PluginStatus upload(PluginInstaller installer, String name, String version) {
        return installer.install(new ByteArrayInputStream(TestJars.bundle(name, version)));
    }
}
