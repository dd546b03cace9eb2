// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.platform.access.MachineNames;
import io.diuna.runtime.archive.StartArchive;
import io.diuna.runtime.backup.PendingRestore;
import io.diuna.runtime.base.AdministratorPassword;
import io.diuna.runtime.base.DataFolder;
import io.diuna.runtime.base.StorageException;
import io.diuna.runtime.base.TemporaryDataFolder;
import io.diuna.runtime.framework.BootCount;
import io.diuna.runtime.framework.BundleCache;
import io.diuna.runtime.framework.DistributionFolder;
import io.diuna.runtime.framework.FeatureFile;
import io.diuna.runtime.framework.FrameCounter;
import io.diuna.runtime.framework.FrameworkHost;
import io.diuna.runtime.framework.FrameworkSettings;
import io.diuna.runtime.framework.LightWatch;
import io.diuna.runtime.framework.Platform;
import io.diuna.runtime.framework.PlatformGuard;
import io.diuna.runtime.notify.FrameWatchdog;
import io.diuna.runtime.notify.ServiceManager;
import io.diuna.runtime.status.ReadyWatch;
import io.diuna.runtime.stop.OperatorServices;
import io.diuna.runtime.stop.StopAnnouncement;
import io.diuna.runtime.stop.StopCause;
import io.diuna.runtime.stop.StopTimeout;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;

/** {@code diuna run} and {@code diuna dev}: checks the environment, then starts the framework and waits for its end. */
final class RunCommand {

    /** Seconds of light after which a start counts as successful. */
    private static final int LIGHT_SECONDS = 60;

    /** Limit for a stop or restart that an operator or a plugin began. A restart takes longer than any other stop. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    /** Time between two looks at whether the framework is being stopped. */
    private static final long LOOK_MILLIS = 5_000;

    /** Time between two looks at a stop that may hang. */
    private static final long STOP_LOOK_MILLIS = 1_000;

    private final CommandLine line;
    private final PrintStream out;
    private final PrintStream err;
    private final StopAnnouncement announcement = new StopAnnouncement(System::nanoTime);
    private final ServiceManager manager;
    private final RunExit exit;
    private final PendingRestore restore;
    private final Optional<StartArchive> archive = StartArchive.current();
    private volatile @Nullable DataFolder data;
    private volatile @Nullable BootCount boots;
    private volatile @Nullable Framework framework;
    private volatile @Nullable PlatformGuard guard;
    private volatile @Nullable FrameworkSettings settings;
    private @Nullable String wantedPassword;

    RunCommand(CommandLine line, PrintStream out, PrintStream err) {
        this.line = line;
        this.out = out;
        this.err = err;
        restore = new PendingRestore(line.data(), out, err);
        manager = ServiceManager.of(System.getenv(), err);
        exit = new RunExit(() -> framework, this::ending, this::ended, out, err);
    }

    /**
     * Runs until the process is halted: by a signal, an operator, or with exit code 70 by a plugin.
     *
     * @param wantedPassword the administrator's new password; null or blank to keep the present one
     */
    void execute(@Nullable String wantedPassword) {
        this.wantedPassword = wantedPassword;
        exit.install();
        try {
            if (line.project() != null) {
                line.project().check();
            }
            line.http().checkFree();
            Framework opened = open();
            framework = opened;
            inBackground("diuna-start", () -> start(opened));
            inBackground("diuna-ready", this::watchReady);
            inBackground("diuna-light", () -> watchLight(opened));
            inBackground("diuna-watchdog", () -> watchFrames(opened));
            exit.end(awaitStop(opened));
        } catch (RuntimeException | Error e) {
            exit.fail();
            throw e;
        }
    }

    private Framework open() {
        try {
            DataFolder folder = DataFolder.prepare(line.data()).lock();
            restore.apply(folder);
            return open(folder, "");
        } catch (StorageException e) {
            restore.checkNotInterrupted(String.valueOf(e.getMessage()));
            err.println("diuna: " + e.getMessage());
            return open(TemporaryDataFolder.of(line.data()), String.valueOf(e.getMessage()));
        }
    }

    /** @param unwritable why the data folder is a temporary one; empty if it is not */
    private Framework open(DataFolder folder, String unwritable) {
        data = folder;
        DistributionFolder distribution = DistributionFolder.current();
        FeatureFile feature = distribution.feature(line.command().word());
        String newPassword = new AdministratorPassword(folder.administrator()).prepare(wantedPassword);
        BootCount count = new BootCount(folder.state().resolve("boots"));
        boots = count;
        int failedBoots = count.begin();
        boolean safeMode = line.safeMode() || failedBoots >= BootCount.LIMIT;
        out.print(new StartBanner(
                line, MachineNames.read(), folder.root(), !unwritable.isEmpty(), newPassword, safeMode, failedBoots));
        // for logback.xml, which cannot read framework properties
        System.setProperty("diuna.data", folder.root().toString());

        FrameworkSettings set = new FrameworkSettings(distribution, feature, folder, line.http(), unwritable);
        settings = set;
        BundleCache cache = BundleCache.of(folder);
        Map<String, String> properties = set.properties(safeMode);
        properties.put("diuna.http.open-control", Boolean.toString(line.openControl()));
        if (line.project() != null) {
            properties.putAll(line.project().properties(distribution, feature));
        }
        Framework opened = new FrameworkHost(properties, cache, err).open();
        Platform platform = new Platform(distribution, feature, cache);
        try {
            platform.install(opened.getBundleContext());
        } catch (StorageException e) {
            FrameworkHost.close(opened);
            throw e;
        }
        set.offerDefaults(opened.getBundleContext());
        PlatformGuard newGuard = new PlatformGuard(opened, platform, err);
        inBackground("diuna-platform", newGuard);
        guard = newGuard;
        return opened;
    }

    private static void inBackground(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts the framework, on its own thread: a bundle that hangs during its start must not block the main thread. */
    private void start(Framework framework) {
        try {
            framework.init();
            PlatformGuard repairs = guard;
            if (repairs != null) {
                repairs.listen();
            }
            OperatorServices.register(framework, announcement, err);
            if (line.project() != null) {
                OperatorServices.registerTerminal(framework, text -> out.println("dev: " + text));
            }
            framework.start();
            recordDefaults();
        } catch (BundleException | RuntimeException e) {
            err.println("diuna: the framework failed to start: " + e.getMessage());
            exit.fail();
            System.exit(1);
        }
    }

    private void recordDefaults() {
        FrameworkSettings set = settings;
        try {
            if (set != null) {
                set.recordDefaults();
            }
        } catch (IOException e) {
            err.println("diuna: cannot record which default configurations were offered: " + e.getMessage());
        }
    }

    /** Waits for the page. A show without its page is ready, too: whether frames go on is up to the watchdog. */
    private void watchReady() {
        new ReadyWatch(line.http(), folder().logs(), out, err).run();
        manager.ready();
    }

    private void watchFrames(Framework framework) {
        new FrameWatchdog(manager, new FrameCounter(framework), System::nanoTime).run();
    }

    private void watchLight(Framework framework) {
        new LightWatch(new FrameCounter(framework), LIGHT_SECONDS).await();
        BootCount counted = boots;
        if (counted != null) {
            counted.markSuccessful();
        }
        if (isPermanent(folder())) {
            archive.ifPresent(missing -> missing.makeMissing(err));
        }
    }

    /** Returns false for a temporary data folder. */
    private boolean isPermanent(DataFolder folder) {
        return folder.root().equals(line.data());
    }

    private StopCause awaitStop(Framework framework) {
        while (true) {
            int event = waitForStop(framework);
            StopCause cause = announcement.take();
            boolean restart =
                    event == FrameworkEvent.STOPPED_UPDATE || event == FrameworkEvent.STOPPED_SYSTEM_REFRESHED;
            if (cause == StopCause.FAILURE || !restart) {
                return cause;
            }
            if (restore.apply(folder())) {
                String newPassword = new AdministratorPassword(folder().administrator()).prepare(wantedPassword);
                if (newPassword != null) {
                    out.println("The password of user " + AdministratorPassword.USER + " is now " + newPassword);
                }
            }
            start(framework);
        }
    }

    /** Waits for the end of the framework, or until its stop hangs: the end of the process has limits then. */
    private static int waitForStop(Framework framework) {
        StopTimeout timeout = new StopTimeout(STOP_LIMIT, System::nanoTime);
        int event;
        do {
            event = waitForStop(framework, framework.getState() == Bundle.STOPPING ? STOP_LOOK_MILLIS : LOOK_MILLIS);
        } while (event == FrameworkEvent.WAIT_TIMEDOUT && !timeout.isOver(framework.getState()));
        return event;
    }

    /** Waits for the end of the framework, for a while. An interrupt is no request to stop: only a plugin can have caused it. */
    private static int waitForStop(Framework framework, long millis) {
        try {
            return framework.waitForStop(millis).getType();
        } catch (InterruptedException e) {
            return FrameworkEvent.WAIT_TIMEDOUT;
        }
    }

    private DataFolder folder() {
        DataFolder folder = data;
        if (folder == null) {
            throw new IllegalStateException("no data folder");
        }
        return folder;
    }

    /** Called before anything is stopped: nothing is repaired from now on. An end that was asked for is no failed start. */
    private void ending(boolean askedFor) {
        manager.stopping();
        BootCount counted = boots;
        if (askedFor && counted != null) {
            counted.discount();
        }
        PlatformGuard repairs = guard;
        if (repairs != null) {
            repairs.close();
        }
    }

    /** Called when all is stopped, just before the process is halted. */
    private void ended(boolean successful) {
        BootCount counted = boots;
        if (successful && counted != null) {
            counted.markSuccessful();
        }
        archive.ifPresent(StartArchive::cancel);
        DataFolder folder = data;
        if (folder != null && !isPermanent(folder)) {
            try {
                BundleCache.delete(folder.root());
            } catch (IOException e) {
                err.println("diuna: cannot delete " + folder.root() + ": " + e.getMessage());
            }
        }
    }
}
