// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.runtime.framework.BundleCache;
import io.diuna.runtime.framework.FrameworkHost;
import io.diuna.runtime.framework.InstalledDigest;
import io.diuna.runtime.framework.TestBundles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;

class ShutdownTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final PrintStream print = new PrintStream(terminal, true, StandardCharsets.UTF_8);
    private Framework framework;

    @BeforeEach
    void startFramework() throws BundleException, IOException, InterruptedException {
        Map<String, String> properties = Map.of("org.osgi.framework.startlevel.beginning", "20");
        framework = new FrameworkHost(
                        properties,
                        new BundleCache(folder.resolve("cache"), new InstalledDigest(folder.resolve("stamp"))),
                        print)
                .open();
        framework.start();
    }

    private Bundle bundle(String name, int level, Class<? extends BundleActivator> activator)
            throws BundleException, IOException, InterruptedException {
        Path jar = TestBundles.write(folder.resolve(name + ".jar"), name, "1.0.0", activator);
        try (InputStream content = Files.newInputStream(jar)) {
            Bundle bundle = framework.getBundleContext().installBundle(name, content);
            bundle.adapt(BundleStartLevel.class).setStartLevel(level);
            bundle.start();
            return bundle;
        }
    }

    @Test
    void anOrderlyStopPrintsNothing() throws BundleException, IOException, InterruptedException {
        bundle("good", 5, TestBundles.Quiet.class);
        assertThat(new Shutdown(framework, LONG, LONG, LONG, print).stop()).isTrue();
        assertThat(framework.getState()).isEqualTo(Bundle.RESOLVED);
        assertThat(terminal.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFrameworkThatHasAlreadyStoppedIsOrderly() throws BundleException, IOException, InterruptedException {
        framework.stop();
        framework.waitForStop(LONG.toMillis());
        assertThat(new Shutdown(framework, LONG, LONG, LONG, print).stop()).isTrue();
    }

    @Test
    void aHangingBundleIsNamedAndTheOthersAreStopped() throws BundleException, IOException, InterruptedException {
        Bundle low = bundle("low", 5, TestBundles.Quiet.class);
        Bundle hanging = bundle("hanging", 15, TestBundles.Hanging.class);
        System.clearProperty("stopped.low");
        boolean orderly = new Shutdown(framework, Duration.ofMillis(300), LONG, LONG.multipliedBy(2), print).stop();
        assertThat(orderly).isFalse();
        assertThat(low.getState()).isEqualTo(Bundle.RESOLVED);
        assertThat(System.getProperty("stopped.low")).isEqualTo("true");
        assertThat(hanging.getState()).isEqualTo(Bundle.STOPPING);
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .contains("Bundle hanging 1.0.0 hangs while being stopped");
    }

    /** The second bundle hangs only after the framework's time limit. */
    @Test
    void eachHangingBundleIsNamed() throws BundleException, IOException, InterruptedException {
        bundle("one", 10, TestBundles.Hanging.class);
        bundle("another", 15, TestBundles.Hanging.class);
        Duration some = Duration.ofMillis(300);
        assertThat(new Shutdown(framework, some, some, LONG, print).stop()).isFalse();
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .contains("Bundle another 1.0.0 hangs while being stopped")
                .contains("Bundle one 1.0.0 hangs while being stopped");
    }
}
