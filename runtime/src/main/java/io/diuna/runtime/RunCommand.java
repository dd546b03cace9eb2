// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.runtime.base.AdministratorPassword;
import io.diuna.runtime.base.DataFolder;
import io.diuna.runtime.framework.BootCount;
import io.diuna.runtime.framework.DistributionFolder;
import io.diuna.runtime.framework.FeatureFile;
import io.diuna.runtime.framework.FrameworkHost;
import io.diuna.runtime.framework.FrameworkSettings;
import io.diuna.runtime.framework.InstalledDigest;
import io.diuna.runtime.framework.Platform;
import io.diuna.runtime.framework.Shutdown;
import io.diuna.runtime.status.ReadyWatch;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;

/** {@code diuna run}: checks the environment, then starts the framework and waits for its end. */
final class RunCommand {

    /** Uptime after which a start counts as successful. */
    private static final Duration BOOT_SUCCESS_AFTER = Duration.ofSeconds(60);

    private static final Duration ORDERLY_STOP = Duration.ofSeconds(8);
    private static final Duration BUNDLE_STOP = Duration.ofMillis(1500);
    /** Limit for the remaining bundles. With the orderly stop 13 s, so the process ends within 15 s. */
    private static final Duration REMAINING_STOP = Duration.ofSeconds(5);

    private final CommandLine line;
    private final PrintStream out;
    private final PrintStream err;
    private volatile @Nullable BootCount boots;
    private volatile @Nullable Framework framework;
    private volatile boolean failed;

    RunCommand(CommandLine line, PrintStream out, PrintStream err) {
        this.line = line;
        this.out = out;
        this.err = err;
    }

    /** Runs until the framework is stopped from inside, and returns the exit code. */
    int execute(Map<String, String> environment) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "diuna-shutdown"));
        try {
            DataFolder data = prepare();
            BootCount count = new BootCount(data.state().resolve("boots"));
            Framework opened = open(data, count, environment.get(AdministratorPassword.VARIABLE));
            framework = opened;
            inBackground("diuna-start", () -> start(opened));
            inBackground("diuna-ready", new ReadyWatch(line.http(), data.logs(), out, err));
            return awaitStop(opened, count);
        } catch (RuntimeException | Error e) {
            failed = true;
            throw e;
        }
    }

    private DataFolder prepare() {
        line.http().checkFree();
        return DataFolder.prepare(line.data()).lock();
    }

    private Framework open(DataFolder data, BootCount count, @Nullable String wantedPassword) {
        DistributionFolder distribution = DistributionFolder.current();
        FeatureFile feature = distribution.feature();
        String newPassword = password(data, wantedPassword);
        boots = count;
        int failedBoots = count.begin();
        boolean safeMode = line.safeMode() || failedBoots >= BootCount.LIMIT;
        out.print(new StartBanner(line, newPassword, safeMode, failedBoots));
        // for logback.xml, which cannot read framework properties
        System.setProperty("diuna.data", data.root().toString());

        FrameworkSettings settings = new FrameworkSettings(distribution, feature, data, line.http());
        Path cache = data.state().resolve("framework");
        InstalledDigest digests = new InstalledDigest(data.state().resolve("framework.stamp"));
        Framework opened = new FrameworkHost(settings.properties(safeMode), cache, digests, err).open();
        new Platform(distribution, feature, digests, cache).install(opened.getBundleContext());
        settings.offerDefaults(opened.getBundleContext());
        return opened;
    }

    private static @Nullable String password(DataFolder data, @Nullable String wanted) {
        AdministratorPassword password = new AdministratorPassword(data.administrator());
        if (wanted != null && !wanted.isBlank()) {
            password.set(wanted);
            return null;
        }
        return password.exists() ? null : password.setRandom();
    }

    private static void inBackground(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts the framework, on its own thread: a bundle that hangs during its start must not block the main thread. */
    private void start(Framework framework) {
        try {
            framework.start();
        } catch (BundleException | RuntimeException e) {
            err.println("diuna: the framework failed to start: " + e.getMessage());
            failed = true;
            System.exit(1);
        }
    }

    private int awaitStop(Framework framework, BootCount boots) {
        while (true) {
            int event = waitForStop(framework);
            boots.markSuccessful();
            switch (event) {
                case FrameworkEvent.WAIT_TIMEDOUT -> {} // still running: wait again
                // restart requested through the console
                case FrameworkEvent.STOPPED_UPDATE, FrameworkEvent.STOPPED_SYSTEM_REFRESHED -> start(framework);
                default -> {
                    return 0;
                }
            }
        }
    }

    /** Waits for the end of the framework. An interrupt is no request to stop: only a plugin can have caused it. */
    private static int waitForStop(Framework framework) {
        while (true) {
            try {
                return framework.waitForStop(BOOT_SUCCESS_AFTER.toMillis()).getType();
            } catch (InterruptedException e) {
                // wait again
            }
        }
    }

    /** Shutdown hook. Halts with 0 after an orderly stop: a JVM that ends by a signal would exit with another code. */
    private void shutDown() {
        if (failed) {
            return; // keeps the exit code of the failure
        }
        Framework running = framework;
        boolean orderly =
                running == null || new Shutdown(running, ORDERLY_STOP, BUNDLE_STOP, REMAINING_STOP, err).stop();
        BootCount counted = boots;
        if (orderly && counted != null) {
            counted.markSuccessful();
        }
        out.flush();
        err.flush();
        Runtime.getRuntime().halt(orderly ? 0 : 1);
    }
}
