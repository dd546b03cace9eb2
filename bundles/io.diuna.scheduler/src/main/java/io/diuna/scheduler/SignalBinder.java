// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.DiunaException;
import io.diuna.api.signal.SignalSource;
import io.diuna.scheduler.signal.SignalTracker;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * Binder from signal sources to the {@link SignalTracker}. The service object, whose creation runs code of the plugin, is fetched
 * on the plugin thread only.
 */
final class SignalBinder {

    private final BundleContext context;
    private final SignalTracker tracker;

    SignalBinder(BundleContext context, SignalTracker tracker) {
        this.context = context;
        this.tracker = tracker;
    }

    void add(ServiceReference<SignalSource> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle == null) {
            return; // unregistered since
        }
        int ranking = reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer set ? set : 0;
        tracker.added(
                reference,
                new SignalTracker.Registration(
                        AnimationBinder.pluginId(bundle),
                        ranking,
                        (long) reference.getProperty(Constants.SERVICE_ID),
                        () -> source(reference)));
    }

    void remove(ServiceReference<SignalSource> reference) {
        tracker.removed(reference);
        context.ungetService(reference);
    }

    private SignalSource source(ServiceReference<SignalSource> reference) {
        SignalSource source = context.getService(reference);
        if (source == null) { // the framework gives no reason
            throw new DiunaException(ComponentFault.of(context, reference)
                    .map(thrown -> "its component threw " + thrown)
                    .orElse("its component could not be created; see the log for what its constructor or"
                            + " activate method threw"));
        }
        return source;
    }
}
