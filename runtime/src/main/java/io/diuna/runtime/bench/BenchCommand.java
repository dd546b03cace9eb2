// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.bench;

import io.diuna.runtime.base.AdministratorPassword;
import io.diuna.runtime.base.CliException;
import io.diuna.runtime.base.DataFolder;
import io.diuna.runtime.base.HttpAddress;
import io.diuna.runtime.framework.BundleCache;
import io.diuna.runtime.framework.DistributionFolder;
import io.diuna.runtime.framework.FeatureFile;
import io.diuna.runtime.framework.FrameworkHost;
import io.diuna.runtime.framework.FrameworkSettings;
import io.diuna.runtime.framework.Platform;
import io.diuna.runtime.stop.Shutdown;
import io.diuna.runtime.stop.StepLimits;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/**
 * {@code diuna bench}: measures the distribution with a benchmark show in a temporary data folder. Only strips and zones
 * differ from a normal run.
 */
public final class BenchCommand {

    private static final String SCHEDULER = "io.diuna.scheduler";
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration STABILIZE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final BenchOptions options;
    private final PrintStream out;
    private final PrintStream err;
    private volatile @Nullable Path folder;
    private volatile @Nullable Framework framework;

    public BenchCommand(BenchOptions options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    /** Measures and prints the result. The shutdown hook stops the framework, so the process must exit afterwards. */
    public void execute() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "diuna-shutdown"));
        HttpAddress http = HttpAddress.free();
        Framework opened = open(http);
        framework = opened;
        try {
            opened.start();
            BenchResult result = measure(opened, new BenchShow(http));
            out.print(options.json() ? result.json() + System.lineSeparator() : result.toString());
        } catch (BundleException e) {
            throw CliException.failure("The framework failed to start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CliException.failure("Interrupted");
        }
    }

    private Framework open(HttpAddress http) {
        Path temporary;
        try {
            temporary = Files.createTempDirectory("diuna-bench-");
        } catch (IOException e) {
            throw CliException.failure("Cannot create a temporary folder: " + e.getMessage());
        }
        folder = temporary;
        System.setProperty("diuna.data", temporary.toString());
        DataFolder data = DataFolder.prepare(temporary);
        new AdministratorPassword(data.administrator()).setRandom();
        DistributionFolder distribution = DistributionFolder.current();
        FeatureFile feature = distribution.feature("bench").withShow(BenchShow.configuration(options.pixels()));
        FrameworkSettings settings = new FrameworkSettings(distribution, feature, data, http, "");
        BundleCache cache = BundleCache.of(data);
        Framework opened = new FrameworkHost(settings.properties(false), cache, err).open();
        new Platform(distribution, feature, cache).install(opened.getBundleContext());
        return opened;
    }

    private BenchResult measure(Framework framework, BenchShow show) throws BundleException, InterruptedException {
        show.awaitPlaying();
        Thread.sleep(WARM_UP.toMillis());
        restartScheduler(framework);
        show.awaitPlaying();
        for (int layer = 1; layer < options.layers(); layer++) {
            show.addLayer(layer);
        }
        Thread.sleep(STABILIZE.toMillis());

        JsonObject before = show.frameMetrics();
        long begin = System.nanoTime(); // directly after the metrics, so that frames and time match
        ThreadCosts costs = ThreadCosts.now();
        Thread.sleep(Duration.ofSeconds(options.seconds()).toMillis());
        JsonObject after = show.frameMetrics();
        double seconds = (System.nanoTime() - begin) / 1e9;
        ThreadCosts.Used used = ThreadCosts.now().since(costs);
        return new BenchResult(options, before, after, used, seconds);
    }

    /** Restarts the scheduler bundle to reset its metrics, so that lateness during the JVM's warm-up is not included. */
    private static void restartScheduler(Framework framework) throws BundleException {
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            if (SCHEDULER.equals(bundle.getSymbolicName())) {
                bundle.stop(Bundle.STOP_TRANSIENT);
                bundle.start(Bundle.START_TRANSIENT);
            }
        }
    }

    private void shutDown() {
        Framework running = framework;
        if (running != null) {
            new Shutdown(running, new StepLimits(STOP, STOP.multipliedBy(2), System::nanoTime), err::println).stop();
        }
        Path temporary = folder;
        if (temporary != null) {
            try {
                BundleCache.delete(temporary);
            } catch (IOException e) {
                err.println("diuna: cannot delete " + temporary + ": " + e.getMessage());
            }
        }
    }
}
