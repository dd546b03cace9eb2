// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.scheduler.base.Clock;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;

/** Start of the other bundles, which can follow the start of the engine by seconds. Any thread may call. */
public final class BundleStart {

    /** Time after which a bundle that does not run is one that cannot start. */
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final BundleContext context;
    private final Clock clock;
    private final BooleanSupplier folderScanned;
    private final long begin;

    /**
     * Creates the start that begins now.
     *
     * @param folderScanned returns true once the plugin folder was scanned, and so what is in it installed
     */
    public BundleStart(BundleContext context, Clock clock, BooleanSupplier folderScanned) {
        this.context = context;
        this.clock = clock;
        this.folderScanned = folderScanned;
        begin = clock.nanos();
    }

    /** Returns true if a bundle or a plugin file that is to run does not run yet, or if the engine stops. */
    public boolean isUnderWay() {
        try {
            return clock.nanos() - begin < LIMIT_NANOS
                    && (!folderScanned.getAsBoolean()
                            || Arrays.stream(context.getBundles()).anyMatch(BundleStart::isDue));
        } catch (IllegalStateException e) {
            return true; // the bundle of the engine has stopped
        }
    }

    /** Fragments and bundles with lazy activation are never due: nobody starts the ones, and classes start the others. */
    private static boolean isDue(Bundle bundle) {
        boolean isStopped = bundle.getState() == Bundle.INSTALLED || bundle.getState() == Bundle.RESOLVED;
        return isStopped && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
    }
}
