// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.animation.MemoryStateStore;
import io.diuna.scheduler.animation.PluginStateDocument;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.ThreadMeter;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class PluginSyncTest {

    /** Short, so that a test of a busy executor does not last long. */
    private static final long QUEUE_MILLIS = 200;

    @TempDir
    Path data;

    private final TimeLimitedExecutor executor = new TimeLimitedExecutor(
            new ThreadRegistry().open("test"), new VirtualClock(0), ThreadMeter.NONE, QUEUE_MILLIS);
    private final MemoryStateStore store = new MemoryStateStore();
    private final FakeFramework framework = new FakeFramework();
    private Quarantine quarantine = new Quarantine();
    private PluginFolder folder;
    private PluginSync sync;

    @BeforeEach
    void start() {
        executor.start();
        boot();
    }

    @AfterEach
    void close() {
        executor.close();
    }

    @Test
    void makesTheFrameworkMatchTheFolder() throws IOException {
        Path file = put("snake.jar", "org.snake", "1.0.0");
        assertThat(framework.log).containsExactly("start org.snake 1.0.0 " + Bundle.START_TRANSIENT);
        assertThat(sync.fileOf("org.snake").fileName()).isEqualTo("snake.jar");
        put("snake.jar", "org.snake", "1.1.0");
        assertThat(framework.log).endsWith("update org.snake 1.1.0", "start org.snake 1.1.0 1");
        for (int i = 0; i < 10; i++) {
            sync.run();
        }
        assertThat(framework.log).hasSize(3);
        assertThat(sync.refused()).isEmpty();
        Files.delete(file);
        sync.run();
        assertThat(framework.log).endsWith("uninstall org.snake");
        assertThat(framework.bundles).isEmpty();
        assertThat(sync.fileOf("org.snake")).isNull();
    }

    @Test
    void onlyStartsAnInstalledPluginAfterARestart() throws IOException {
        put("snake.jar", "org.snake", "1.0.0");
        framework.log.clear();
        framework.find("org.snake").state = Bundle.RESOLVED;
        boot();
        scanTwice();
        assertThat(framework.log).containsExactly("start org.snake 1.0.0 1");
    }

    @Test
    void updatesAFileAfterARestartThatWasChangedMeanwhile() throws IOException {
        put("snake.jar", "org.snake", "1.0.0");
        TestJars.write(folder.path().resolve("snake.jar"), TestJars.bundle("org.snake", "2.0.0"));
        boot();
        scanTwice();
        assertThat(framework.log).endsWith("update org.snake 2.0.0", "start org.snake 2.0.0 1");
    }

    @Test
    void keepsTheRunningPluginWhenAnUpdateCannotRun() throws IOException {
        put("snake.jar", "org.snake", "1.0.0");
        framework.log.clear();
        framework.resolves = false;
        put("snake.jar", "org.snake", "2.0.0");
        assertThat(framework.log).isEmpty();
        assertThat(framework.find("org.snake").version).isEqualTo("1.0.0");
        assertThat(sync.failure("org.snake")).contains("snake.jar cannot run here");
        assertThat(sync.refused()).containsOnlyKeys("snake.jar");
        framework.resolves = true;
        put("snake.jar", "org.snake", "2.0.1");
        assertThat(framework.find("org.snake").version).isEqualTo("2.0.1");
        assertThat(sync.failure("org.snake")).isNull();
        assertThat(sync.refused()).isEmpty();
    }

    @Test
    void runsAPluginThatIsInTheWayOfAnotherThreadOfTheFramework() throws IOException {
        framework.conflicts = 1;
        put("snake.jar", "org.snake", "1.0.0");
        assertThat(framework.find("org.snake").state).isEqualTo(Bundle.ACTIVE);
        assertThat(sync.failure("org.snake")).isNull();
    }

    @Test
    void doesNotReplaceABundleOfTheDistribution() throws IOException {
        framework.add("builtin", "io.diuna.web", 10);
        put("web.jar", "io.diuna.web", "9.0.0");
        assertThat(framework.log).isEmpty();
        assertThat(sync.failure("io.diuna.web")).contains("belongs to the distribution");
    }

    @Test
    void doesNotReinstallAPluginThatWasUninstalledElsewhereUntilItsFileChanges() throws IOException {
        put("snake.jar", "org.snake", "1.0.0");
        framework.bundles.clear();
        scanTwice();
        boot();
        scanTwice();
        assertThat(framework.bundles).isEmpty();
        assertThat(sync.failure("org.snake")).contains("was uninstalled");
        put("snake.jar", "org.snake", "1.0.0");
        assertThat(framework.find("org.snake").state).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void triesToUninstallAPluginOnce() throws IOException {
        Path file = put("snake.jar", "org.snake", "1.0.0");
        framework.find("org.snake").failsToStop = true;
        framework.log.clear();
        Files.delete(file);
        for (int i = 0; i < 10; i++) {
            sync.run();
        }
        assertThat(framework.log).containsExactly("uninstall org.snake");
        framework.find("org.snake").failsToStop = false;
        put("snake.jar", "org.snake", "1.0.0");
        Files.delete(file);
        sync.run();
        assertThat(framework.bundles).isEmpty();
    }

    @Test
    void aPluginThatWasStoppedSinceItBlockedOthersStartsWhenItIsReenabled() throws IOException {
        put("snake.jar", "org.snake", "1.0.0");
        framework.find("org.snake").state = Bundle.RESOLVED;
        framework.log.clear();
        scanTwice();
        assertThat(framework.log).isEmpty();

        sync.retry("org.snake");
        scanTwice();
        assertThat(framework.log).containsExactly("start org.snake 1.0.0 " + Bundle.START_TRANSIENT);
    }

    @Test
    void aPluginThatHangsInItsStopIsRemovedAndNamedUntilTheNextStart() throws IOException {
        Path file = put("snake.jar", "org.snake", "1.0.0");
        framework.find("org.snake").hangsInStop = true;
        framework.log.clear();

        assertThat(sync.remove("org.snake", framework.find("org.snake").bundle)).isTrue();

        assertThat(file).doesNotExist();
        scanTwice();
        assertThat(framework.log).as("not tried again").containsExactly("uninstall org.snake");
        assertThat(sync.unstoppable()).containsExactly("org.snake");

        framework.find("org.snake").hangsInStop = false;
        boot();
        scanTwice();
        assertThat(framework.bundles).isEmpty();
        assertThat(framework.log).as("not started").containsExactly("uninstall org.snake", "uninstall org.snake");
        assertThat(sync.unstoppable()).isEmpty();
    }

    @Test
    void aPluginThatHungAtItsStartIsNotStartedAfterARestartUntilItIsReenabled() throws IOException {
        put("snake.jar", "org.snake", "1.0.0");
        framework.find("org.snake").hangs = true;
        framework.find("org.snake").state = Bundle.RESOLVED;
        boot();
        scanTwice();
        assertThat(sync.failure("org.snake")).isEqualTo("org.snake hangs");

        framework.find("org.snake").hangs = false;
        framework.log.clear();
        boot();
        scanTwice();
        assertThat(framework.log).isEmpty();
        assertThat(sync.failure("org.snake")).isEqualTo("org.snake hangs");

        quarantine.release("org.snake");
        sync.retry("org.snake");
        scanTwice();
        assertThat(framework.log).containsExactly("start org.snake 1.0.0 " + Bundle.START_TRANSIENT);
        assertThat(sync.failure("org.snake")).isNull();
    }

    @Test
    void aPluginThatHadToWaitTooLongIsInstalledAtALaterScan() throws IOException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        var busy = executor.submit("org.other", "it did not start", 600_000, () -> {
            entered.countDown();
            Await.latch(free);
            return true;
        });
        Await.latch(entered);
        put("snake.jar", "org.snake", "1.0.0");
        assertThat(sync.refused().get("snake.jar")).contains("has to wait");
        free.countDown();
        assertThat(busy.join()).isTrue();
        sync.run();
        assertThat(framework.log).containsExactly("start org.snake 1.0.0 " + Bundle.START_TRANSIENT);
        assertThat(sync.refused()).isEmpty();
        framework.log.clear();
        boot();
        scanTwice();
        assertThat(framework.log).as("its stamp was saved").containsExactly("start org.snake 1.0.0 1");
    }

    @Test
    void deletesEveryFileOfAPlugin() throws IOException {
        put("one.jar", "org.snake", "1.0.0");
        put("two.jar", "org.snake", "2.0.0");
        put("other.jar", "org.other", "1.0.0");
        assertThat(sync.remove("org.snake", null)).isTrue();
        assertThat(sync.remove("org.snake", null)).isFalse();
        assertThat(folder.path()).isDirectoryNotContaining("glob:**{one,two}.jar");
        assertThat(folder.path()).isDirectoryContaining("glob:**other.jar");
    }

    @Test
    void findsAFileRightAfterTheStart() throws IOException {
        put("My snake.jar", "org.snake", "1.0.0");
        boot();
        assertThat(sync.placeFor("org.snake")).isEqualTo(folder.path().resolve("My snake.jar"));
        boot();
        Bundle bundle = framework.find("org.snake").bundle;
        assertThat(sync.remove("org.snake", bundle)).isTrue();
        scanTwice();
        assertThat(folder.path()).isEmptyDirectory();
        assertThat(framework.bundles).isEmpty();
    }

    @Test
    void deletesARefusedFileByItsName() throws IOException {
        put("snake.jar", "org.snake", "1.0.0");
        TestJars.write(folder.path().resolve("letter.txt"), "Dear reader".getBytes(UTF_8));
        scanTwice();
        assertThat(sync.remove("letter.txt", null)).isTrue();
        assertThat(sync.remove("letter.txt", null)).isFalse();
        assertThat(sync.remove("snake.jar", null))
                .as("a plugin is deleted by its symbolic name")
                .isFalse();
        scanTwice();
        assertThat(sync.refused()).isEmpty();
        assertThat(folder.path())
                .isDirectoryContaining("glob:**snake.jar")
                .isDirectoryNotContaining("glob:**letter.txt");
    }

    @Test
    void keepsPluginsWhileTheirFolderIsMissing() throws IOException {
        put("snake.jar", "org.snake", "1.0.0");
        Path away = data.resolve("away");
        Files.move(folder.path(), away);
        scanTwice();
        assertThat(framework.find("org.snake").state).isEqualTo(Bundle.ACTIVE);
        Files.move(away, folder.path());
        scanTwice();
        assertThat(framework.log).containsExactly("start org.snake 1.0.0 1");
    }

    @Test
    void putsAnUploadInThePlaceOfThePresentFile() throws IOException {
        put("My snake (3).jar", "org.snake", "1.0.0");
        assertThat(sync.placeFor("org.snake")).isEqualTo(folder.path().resolve("My snake (3).jar"));
        assertThat(sync.placeFor("org.other")).isEqualTo(folder.path().resolve("org.other.jar"));
    }

    @Test
    void doesNothingMoreWhileTheFolderStaysTheSame() throws IOException {
        put("snake.jar", "org.snake", "1.0.0");
        assertThat(sync.run(false)).isFalse();
        put("other.jar", "org.other", "1.0.0"); // scans, too
        assertThat(framework.find("org.other").state).isEqualTo(Bundle.ACTIVE);
        Files.delete(folder.path().resolve("snake.jar"));
        assertThat(sync.run(false)).isTrue();
        assertThat(framework.log).contains("uninstall org.snake");
        assertThat(sync.run(false)).isFalse();
        sync.retry("org.other");
        assertThat(sync.run(false)).as("what was asked for").isTrue();
    }

    /** Restarts Diuna: all is forgotten but the files, the store and the framework's bundle cache. */
    private void boot() {
        quarantine.save();
        quarantine = new Quarantine();
        quarantine.keepIn(document("quarantine"));
        folder = new PluginFolder(data.resolve("plugins"), TestJars.inspector());
        sync = new PluginSync(
                folder,
                new PluginBundles(framework.context, framework::all, bundle -> null),
                document("plugins"),
                quarantine,
                executor,
                false);
    }

    private PluginStateDocument document(String name) {
        return new PluginStateDocument(store, name, data.resolve("none"));
    }

    private Path put(String fileName, String name, String version) throws IOException {
        Path file = TestJars.write(folder.path().resolve(fileName), TestJars.bundle(name, version));
        scanTwice();
        return file;
    }

    private void scanTwice() {
        sync.run();
        sync.run();
    }
}
