// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.DiunaException;
import io.diuna.scheduler.animation.PluginServiceTracker;
import io.diuna.scheduler.animation.SourceRegistration;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * Binder from services that are asked once for what they provide, such as signal sources, to their tracker. The service object,
 * whose creation runs code of the plugin, is fetched on the plugin thread only.
 *
 * @param <S> type of the service
 */
final class SourceBinder<S> {

    private final BundleContext context;
    private final String text;
    private final PluginServiceTracker<SourceRegistration<S>, ?> tracker;

    /** @param text name of such a service within a sentence, such as {@code a signal source} */
    SourceBinder(BundleContext context, String text, PluginServiceTracker<SourceRegistration<S>, ?> tracker) {
        this.context = context;
        this.text = text;
        this.tracker = tracker;
    }

    void add(ServiceReference<S> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle == null) {
            return; // unregistered since
        }
        int ranking = reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer set ? set : 0;
        tracker.added(
                reference,
                new SourceRegistration<>(
                        AnimationBinder.pluginId(bundle),
                        text,
                        ranking,
                        (long) reference.getProperty(Constants.SERVICE_ID),
                        () -> service(reference)));
    }

    void remove(ServiceReference<S> reference) {
        tracker.removed(reference);
        context.ungetService(reference);
    }

    private S service(ServiceReference<S> reference) {
        S service = context.getService(reference);
        if (service == null) { // the framework gives no reason
            throw new DiunaException(ComponentFault.of(context, reference)
                    .map(thrown -> "its component threw " + thrown)
                    .orElse("its component could not be created; see the log for what its constructor or"
                            + " activate method threw"));
        }
        return service;
    }
}
