// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import java.util.Collection;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.hooks.bundle.EventHook;
import org.osgi.framework.hooks.bundle.FindHook;

/** Bundle hooks of the {@link IsolationPolicy}. Any thread may call. */
public final class BundleIsolation implements FindHook, EventHook {

    private final IsolationPolicy policy;

    public BundleIsolation(IsolationPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void find(BundleContext context, Collection<Bundle> bundles) {
        Bundle asking = IsolationPolicy.bundleOf(context);
        if (asking != null) {
            bundles.removeIf(found -> !policy.mayFind(asking, found));
        }
    }

    @Override
    public void event(BundleEvent event, Collection<BundleContext> contexts) {
        if (event.getType() == BundleEvent.STARTING) {
            policy.unmute(event.getBundle());
        }
        contexts.removeIf(context -> {
            Bundle listening = IsolationPolicy.bundleOf(context);
            return listening != null && !policy.mayHear(listening, event.getBundle());
        });
    }
}
