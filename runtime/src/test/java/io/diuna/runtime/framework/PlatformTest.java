// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.runtime.base.CliException;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleWiring;

/** Tests of {@link Platform} and {@link FrameworkHost} with a real framework and its cache. */
class PlatformTest {

    private static final PlatformBundle CORE = PlatformBundle.of("t:core:1", 3, false);
    private static final PlatformBundle SNAKE = PlatformBundle.of("t:snake:1", 12, true);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private Path cache;
    private DigestFile digests;
    private Platform platform;
    private Framework framework;

    @BeforeEach
    void makeDistribution() {
        cache = folder.resolve("state/framework");
        digests = new DigestFile(folder.resolve("state/framework.stamp"));
        jar(CORE, "core", "1.0.0");
        jar(SNAKE, "snake", "1.0.0");
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private Path jar(PlatformBundle bundle, String name, String version) {
        return TestBundles.write(folder.resolve("repo").resolve(bundle.path()), name, version, TestBundles.Quiet.class);
    }

    private void boot(PlatformBundle... bundles) throws BundleException, IOException {
        Files.createDirectories(cache.getParent());
        FeatureFile feature = new FeatureFile(List.of(bundles), Map.of(), JsonValue.EMPTY_JSON_OBJECT, List.of());
        Map<String, String> properties =
                Map.of("org.osgi.framework.startlevel.beginning", "20", "felix.startlevel.bundle", "20");
        PrintStream print = new PrintStream(terminal, true, StandardCharsets.UTF_8);
        BundleCache bundleCache = BundleCache.in(cache.getParent());
        framework = new FrameworkHost(properties, bundleCache, print).open();
        platform = new Platform(new DistributionFolder(folder), feature, bundleCache);
        platform.install(framework.getBundleContext());
        framework.start();
    }

    private void reboot(PlatformBundle... bundles) throws BundleException, IOException, InterruptedException {
        stop();
        boot(bundles);
    }

    private List<String> bundles() {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .skip(1)
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion() + " "
                        + (bundle.getState() == Bundle.ACTIVE ? "active" : "not active"))
                .toList();
    }

    private Bundle bundle(PlatformBundle bundle) {
        return framework.getBundleContext().getBundle(bundle.location());
    }

    private void installByHand(String name) throws IOException, BundleException {
        Path jar = TestBundles.write(folder.resolve(name + ".jar"), name, "1.0.0", TestBundles.Quiet.class);
        try (InputStream content = Files.newInputStream(jar)) {
            framework
                    .getBundleContext()
                    .installBundle("inputstream:" + name, content)
                    .start();
        }
    }

    @Test
    void bundlesAreInstalledAndStartedAtTheirLevels() throws BundleException, IOException, InterruptedException {
        boot(CORE, SNAKE);
        assertThat(bundles()).containsExactly("core 1.0.0 active", "snake 1.0.0 active");
        assertThat(bundle(SNAKE).adapt(BundleStartLevel.class).getStartLevel()).isEqualTo(12);
        assertThat(digests.read()).containsOnlyKeys(CORE.location(), SNAKE.location());
    }

    @Test
    void changesByAnOperatorSurviveARestart() throws BundleException, IOException, InterruptedException {
        boot(CORE, SNAKE);
        installByHand("mine");
        bundle(SNAKE).stop();
        reboot(CORE, SNAKE);
        assertThat(bundles()).containsExactly("core 1.0.0 active", "snake 1.0.0 not active", "mine 1.0.0 active");
        bundle(SNAKE).uninstall();
        reboot(CORE, SNAKE);
        assertThat(bundles()).containsExactly("core 1.0.0 active", "mine 1.0.0 active");
        assertThat(terminal.size()).isZero();
    }

    @Test
    void requiredBundlesAreStarted() throws BundleException, IOException, InterruptedException {
        boot(CORE, SNAKE);
        bundle(CORE).stop();
        reboot(CORE, SNAKE);
        assertThat(bundles()).containsExactly("core 1.0.0 active", "snake 1.0.0 active");
    }

    @Test
    void requiredBundlesAreRepairedWhileTheyRun() throws BundleException, IOException {
        PlatformBundle web = PlatformBundle.of("t:web:1", 4, false);
        jar(web, "web", "1.0.0");
        boot(CORE, web, SNAKE);
        PlatformGuard guard = new PlatformGuard(framework, platform, new PrintStream(terminal, true));
        bundle(CORE).stop();
        bundle(web).uninstall();
        bundle(SNAKE).stop();
        guard.repair(true);
        assertThat(bundles())
                .containsExactlyInAnyOrder("core 1.0.0 active", "web 1.0.0 active", "snake 1.0.0 not active");
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .contains("core was stopped or uninstalled", "web was stopped or uninstalled");
    }

    /** Regression: components stayed connected to the uninstalled bundle, and did not see the services of its successor. */
    @Test
    void bundlesThatUseAReinstalledOneAreConnectedToIt() throws BundleException, IOException {
        PlatformBundle user = PlatformBundle.of("t:user:1", 4, false);
        Path repo = folder.resolve("repo");
        TestBundles.write(repo.resolve(CORE.path()), "core", "1.0.0", null, Map.of("Provide-Capability", "test.part"));
        TestBundles.write(repo.resolve(user.path()), "user", "1.0.0", null, Map.of("Require-Capability", "test.part"));
        boot(CORE, user);
        bundle(CORE).uninstall();
        new PlatformGuard(framework, platform, new PrintStream(terminal, true)).repair(true);
        assertThat(bundles()).containsExactlyInAnyOrder("core 1.0.0 active", "user 1.0.0 active");
        BundleWiring wiring = bundle(user).adapt(BundleWiring.class);
        assertThat(wiring.getRequiredWires("test.part"))
                .extracting(wire -> wire.getProvider().getBundle())
                .containsExactly(bundle(CORE));
    }

    /** Regression: a bundle that was repaired while a plugin went on to uninstall others was given up. */
    @Test
    void whatFailedIsTriedAgainWhenAnotherOneIsMissing() throws BundleException, IOException {
        PlatformBundle user = PlatformBundle.of("t:user:1", 4, false);
        Path repo = folder.resolve("repo");
        TestBundles.write(repo.resolve(user.path()), "user", "1.0.0", null, Map.of("Require-Capability", "test.part"));
        Map<String, String> part = Map.of("Provide-Capability", "test.part");
        TestBundles.write(repo.resolve(CORE.path()), "core", "1.0.0", null, part);
        boot(CORE, user);
        PlatformGuard guard = new PlatformGuard(framework, platform, new PrintStream(terminal, true));
        TestBundles.write(repo.resolve(CORE.path()), "core", "1.0.0", null);
        bundle(CORE).uninstall();
        guard.repair(true);
        guard.repair(true);
        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("user cannot be started");
        TestBundles.write(repo.resolve(CORE.path()), "core", "1.0.0", null, part);
        bundle(CORE).uninstall();
        guard.repair(true);
        assertThat(bundles()).containsExactlyInAnyOrder("core 1.0.0 active", "user 1.0.0 active");
    }

    /** A plugin that keeps the thread of bundle events does not prevent the repair. */
    @Test
    void aBundleIsRepairedWithoutAnEventAtTheSecondLook() throws BundleException, IOException {
        boot(CORE, SNAKE);
        PlatformGuard guard = new PlatformGuard(framework, platform, new PrintStream(terminal, true));
        bundle(CORE).stop();
        guard.repair(false);
        assertThat(bundles()).containsExactly("core 1.0.0 not active", "snake 1.0.0 active");
        guard.repair(false);
        assertThat(bundles()).containsExactly("core 1.0.0 active", "snake 1.0.0 active");
    }

    @Test
    void requiredBundlesAreReinstalled() throws BundleException, IOException, InterruptedException {
        boot(CORE, SNAKE);
        bundle(CORE).uninstall();
        reboot(CORE, SNAKE);
        assertThat(bundles()).containsExactlyInAnyOrder("core 1.0.0 active", "snake 1.0.0 active");
    }

    @Test
    void aNewDistributionReplacesTheOldOne() throws BundleException, IOException, InterruptedException {
        boot(CORE, SNAKE);
        installByHand("mine");
        PlatformBundle newCore = PlatformBundle.of("t:core:2", 4, false);
        PlatformBundle added = PlatformBundle.of("t:added:2", 4, false);
        jar(newCore, "core", "2.0.0");
        jar(added, "added", "2.0.0");
        reboot(newCore, added);
        assertThat(bundles()).containsExactlyInAnyOrder("core 2.0.0 active", "mine 1.0.0 active", "added 2.0.0 active");
        assertThat(bundle(newCore).adapt(BundleStartLevel.class).getStartLevel())
                .isEqualTo(4);
    }

    @Test
    void anotherFileOfTheSameVersionReplacesTheOldOne() throws BundleException, IOException, InterruptedException {
        boot(CORE);
        jar(CORE, "core", "1.0.0.again");
        reboot(CORE);
        assertThat(bundles()).containsExactly("core 1.0.0.again active");
    }

    @Test
    void aMovedDistributionUpdatesNothing() throws BundleException, IOException, InterruptedException {
        boot(CORE);
        long installed = bundle(CORE).getLastModified();
        stop();
        Path moved = folder.resolve("elsewhere");
        Files.createDirectory(moved);
        Files.move(folder.resolve("repo"), moved.resolve("repo"));
        folder = moved;
        boot(CORE);
        assertThat(bundles()).containsExactly("core 1.0.0 active");
        assertThat(bundle(CORE).getLastModified()).isEqualTo(installed);
    }

    @Test
    void aDamagedCacheIsRecreatedWithAMessage() throws BundleException, IOException, InterruptedException {
        boot(CORE, SNAKE);
        installByHand("mine");
        stop();
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "\0 damaged");
            }
        }
        boot(CORE, SNAKE);
        assertThat(bundles()).containsExactly("core 1.0.0 active", "snake 1.0.0 active");
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("\n")
                .contains("Cannot use the bundle cache " + cache);
    }

    @Test
    void aChangedJarInTheCacheIsNotRun() throws BundleException, IOException, InterruptedException {
        boot(CORE, SNAKE);
        stop();
        Path jar = cache.resolve("bundle1/version0.0/bundle.jar");
        byte[] content = Files.readAllBytes(jar);
        content[content.length / 2] ^= 1;
        Files.write(jar, content);
        boot(CORE, SNAKE);
        assertThat(bundles()).containsExactly("core 1.0.0 active", "snake 1.0.0 active");
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .contains("the disk has changed " + jar, "It is recreated");
        content[content.length / 2] ^= 1;
        assertThat(jar).hasBinaryContent(content);
    }

    /** The framework reads these files as a whole; out of memory, the process would end at each start. */
    @ParameterizedTest
    @ValueSource(strings = {"bundle.id", "bundle.info", "revision.location", "last.java.version"})
    void aHugeFileInTheCacheIsNotRead(String name) throws BundleException, IOException, InterruptedException {
        boot(CORE, SNAKE);
        stop();
        Path file;
        try (Stream<Path> files = Files.walk(cache)) {
            file = files.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(1L << 40);
        }
        boot(CORE, SNAKE);
        assertThat(bundles()).containsExactly("core 1.0.0 active", "snake 1.0.0 active");
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .contains(file + " is no file that the framework has written");
    }

    @Test
    void whatStandsInThePlaceOfTheCacheIsMovedAway() throws BundleException, IOException, InterruptedException {
        boot(CORE);
        stop();
        BundleCache.delete(cache);
        Files.delete(digests.file());
        Files.createSymbolicLink(cache, folder.resolve("nowhere"));
        Files.createDirectories(digests.file().resolve("folder"));
        boot(CORE);
        assertThat(bundles()).containsExactly("core 1.0.0 active");
        assertThat(digests.read()).containsOnlyKeys(CORE.location());
    }

    /** Regression: a process killed between install and start left a bundle that never started. */
    @Test
    void anInterruptedFirstStartIsCompleted() throws BundleException, IOException, InterruptedException {
        boot(CORE, SNAKE);
        bundle(SNAKE).stop();
        stop();
        Files.delete(digests.file());
        boot(CORE, SNAKE);
        assertThat(bundles()).containsExactly("core 1.0.0 active", "snake 1.0.0 active");
    }

    @Test
    void aStoppedBundleStartsAgainWithItsNextVersion() throws BundleException, IOException, InterruptedException {
        boot(SNAKE);
        bundle(SNAKE).stop();
        jar(SNAKE, "snake", "1.0.1");
        reboot(SNAKE);
        assertThat(bundles()).containsExactly("snake 1.0.1 active");
    }

    @Test
    void aMissingJarIsReported() throws BundleException, IOException, InterruptedException {
        boot(CORE);
        stop();
        Path jar = folder.resolve("repo").resolve(SNAKE.path());
        Files.delete(jar);
        assertThatThrownBy(() -> boot(CORE, SNAKE))
                .isInstanceOf(CliException.class)
                .hasMessageContaining(jar + " is missing");
    }
}
