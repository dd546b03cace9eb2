// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/** Refresh of bundles that waits for its end: bundles stop in it, and one of a plugin may hang. */
final class BundleRefresh {

    /** Limit in seconds. */
    static final long LIMIT_SECONDS = 15;

    private BundleRefresh() {}

    /**
     * Refreshes bundles.
     *
     * @param bundles null for all that use an uninstalled or updated one
     * @return false if it takes longer than {@value #LIMIT_SECONDS} s; true as well if a plugin has interrupted this thread, so
     *     that the next look finds what is left
     */
    static boolean run(FrameworkWiring wiring, @Nullable Collection<Bundle> bundles) {
        CountDownLatch refreshed = new CountDownLatch(1);
        wiring.refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        try {
            return refreshed.await(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
