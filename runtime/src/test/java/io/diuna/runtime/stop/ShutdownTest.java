// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.runtime.framework.BundleCache;
import io.diuna.runtime.framework.FrameworkHost;
import io.diuna.runtime.framework.TestBundles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.hooks.bundle.FindHook;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;

class ShutdownTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final List<String> reports = Collections.synchronizedList(new ArrayList<>());
    private Framework framework;

    @BeforeEach
    void startFramework() throws BundleException, IOException, InterruptedException {
        Map<String, String> properties = Map.of("org.osgi.framework.startlevel.beginning", "20");
        framework = new FrameworkHost(properties, BundleCache.in(folder), System.err).open();
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

    private boolean stop(Duration step) {
        return new Shutdown(framework, new StepLimits(step, LONG.multipliedBy(2), System::nanoTime), reports::add)
                .stop();
    }

    @Test
    void anOrderlyStopReportsNothing() throws BundleException, IOException, InterruptedException {
        bundle("good", 5, TestBundles.Quiet.class);
        assertThat(stop(LONG)).isTrue();
        assertThat(framework.getState()).isEqualTo(Bundle.RESOLVED);
        assertThat(reports).isEmpty();
    }

    @Test
    void aFrameworkThatHasAlreadyStoppedIsOrderly() throws BundleException, IOException, InterruptedException {
        framework.stop();
        framework.waitForStop(LONG.toMillis());
        assertThat(stop(LONG)).isTrue();
    }

    /** Start levels as in {@code features/README.md}: log, store, driver, scheduler, animation, control, page, plugin. */
    @Test
    void whoGivesCommandsEndsFirstAndThePluginsBeforeWhatTheyAreBoundTo()
            throws BundleException, IOException, InterruptedException {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        for (int level : new int[] {1, 3, 8, 10, 12, 13, 14, 20}) {
            bundle("level-" + level, level, TestBundles.Quiet.class);
        }
        framework.getBundleContext().addBundleListener((SynchronousBundleListener) event -> {
            if (event.getType() == BundleEvent.STOPPED && event.getBundle().getBundleId() != 0) {
                order.add(event.getBundle().getSymbolicName());
            }
        });
        assertThat(stop(LONG)).isTrue();
        assertThat(order)
                .containsExactly(
                        "level-14", "level-13", "level-20", "level-12", "level-10", "level-8", "level-3", "level-1");
    }

    @Test
    void aHangingBundleIsNamedWithItsThreadAndTheOthersAreStopped()
            throws BundleException, IOException, InterruptedException {
        Bundle store = bundle("store", 3, TestBundles.Quiet.class);
        Bundle plugin = bundle("plugin", 19, TestBundles.Quiet.class);
        Bundle hanging = bundle("hanging", 20, TestBundles.Hanging.class);
        Bundle other = bundle("other", 20, TestBundles.Hanging.class);
        assertThat(stop(Duration.ofMillis(300))).isFalse();
        assertThat(store.getState()).isEqualTo(Bundle.RESOLVED);
        assertThat(plugin.getState()).isEqualTo(Bundle.RESOLVED);
        assertThat(List.of(hanging.getState(), other.getState())).containsOnly(Bundle.STOPPING);
        assertThat(reports).hasSize(2);
        assertThat(reports.get(1))
                .contains(
                        "Step 'plugins'",
                        "the stop of bundle hanging 1.0.0",
                        "thread diuna-stop-hanging is at " + TestBundles.Hanging.class.getName() + ".stop(",
                        "of bundle ");
    }

    @Test
    void whoHoldsABundleThatHangsInItsStartIsNamed() throws BundleException, IOException, InterruptedException {
        Path jar = TestBundles.write(folder.resolve("start.jar"), "start", "1.0.0", TestBundles.HangingStart.class);
        Bundle bundle = framework.getBundleContext().installBundle("start", Files.newInputStream(jar));
        bundle.adapt(BundleStartLevel.class).setStartLevel(20);
        Thread starter = new Thread(
                () -> {
                    try {
                        bundle.start();
                    } catch (BundleException e) {
                        reports.add(e.toString());
                    }
                },
                "starter");
        starter.setDaemon(true);
        starter.start();
        while (bundle.getState() != Bundle.STARTING) {
            Thread.onSpinWait();
        }
        assertThat(stop(Duration.ofMillis(300))).isFalse();
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0))
                .contains("thread starter is at " + TestBundles.HangingStart.class.getName() + ".start(");
    }

    /** The hook is called when the list of bundles was made. */
    @Test
    void aBundleThatIsUninstalledMeanwhileIsLeftOut() throws BundleException, IOException, InterruptedException {
        Bundle gone = bundle("gone", 20, TestBundles.Quiet.class);
        Bundle good = bundle("good", 20, TestBundles.Quiet.class);
        framework
                .getBundleContext()
                .registerService(
                        FindHook.class,
                        (context, bundles) -> {
                            try {
                                if (gone.getState() != Bundle.UNINSTALLED) {
                                    gone.uninstall();
                                }
                            } catch (BundleException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        null);
        assertThat(stop(LONG)).isTrue();
        assertThat(good.getState()).isEqualTo(Bundle.RESOLVED);
        assertThat(reports).isEmpty();
    }

    @Test
    void aStepThatIsSlowIsOrderly() throws BundleException, IOException, InterruptedException {
        bundle("slow", 20, TestBundles.Slow.class);
        bundle("quick", 20, TestBundles.Quiet.class);
        assertThat(stop(LONG)).isTrue();
        assertThat(reports).isEmpty();
    }

    /** The scheduler is known by its name: plugins may register such a service as well. */
    @Test
    void theEndLookOfTheSchedulerIsShownBeforeItIsStopped() throws BundleException, IOException, InterruptedException {
        Bundle scheduler = bundle("io.diuna.scheduler", 10, TestBundles.Quiet.class);
        Bundle plugin = bundle("plugin", 20, TestBundles.Quiet.class);
        List<String> shown = Collections.synchronizedList(new ArrayList<>());
        for (Bundle provider : List.of(scheduler, plugin)) {
            provider.getBundleContext()
                    .registerService(
                            Runnable.class,
                            () -> shown.add(provider.getSymbolicName() + " " + scheduler.getState()),
                            FrameworkUtil.asDictionary(Map.of("diuna.operation", "end-look")));
        }
        assertThat(stop(LONG)).isTrue();
        assertThat(shown).containsExactly("io.diuna.scheduler " + Bundle.ACTIVE);
    }
}
