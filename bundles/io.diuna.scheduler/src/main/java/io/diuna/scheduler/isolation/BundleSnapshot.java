// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Snapshot of the bundles of the framework, cached until one of them changes: each reading copies all of them and passes through
 * all bundle hooks. Thread-safe.
 */
public final class BundleSnapshot implements SynchronousBundleListener, Supplier<List<Bundle>> {

    private final BundleContext context;
    private final Predicate<Bundle> thirdParty;
    private final AtomicLong changes = new AtomicLong();
    private volatile Content content = new Content(-1, List.of(), false);

    /** Bundles as they were after so many changes. */
    private record Content(long change, List<Bundle> bundles, boolean thirdParties) {}

    /**
     * @param context of the bundle that registers this listener
     * @param thirdParty returns true for a bundle of a third party
     */
    public BundleSnapshot(BundleContext context, Predicate<Bundle> thirdParty) {
        this.context = context;
        this.thirdParty = thirdParty;
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        changes.incrementAndGet();
    }

    /** Returns all bundles. */
    @Override
    public List<Bundle> get() {
        return read().bundles();
    }

    /** Returns true while a third party is installed. */
    public boolean hasThirdParties() {
        return read().thirdParties();
    }

    private Content read() {
        Content known = content;
        long change = changes.get(); // before the bundles are read: one that changes meanwhile makes them outdated
        if (known.change() == change) {
            return known;
        }
        List<Bundle> bundles = List.of(context.getBundles());
        Content fresh = new Content(change, bundles, bundles.stream().anyMatch(thirdParty));
        content = fresh;
        return fresh;
    }
}
