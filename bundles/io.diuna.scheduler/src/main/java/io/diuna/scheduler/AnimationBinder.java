// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationException;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.BundleClassPreloader;
import io.diuna.scheduler.animation.PluginId;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** Announces animation services. It asks for the service only on the plugin thread: that runs code of the plugin. */
final class AnimationBinder {

    private final BundleContext context;
    private final AnimationTracker arrivals;

    AnimationBinder(BundleContext context, AnimationTracker arrivals) {
        this.context = context;
        this.arrivals = arrivals;
    }

    void add(ServiceReference<Animation> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle == null) {
            return; // it went before it was told of
        }
        String id = text(reference, "id", "");
        BundleClassPreloader classes = new BundleClassPreloader(bundle);
        arrivals.added(
                reference,
                new AnimationTracker.Registration(
                        new PluginId(
                                bundle.getSymbolicName(), bundle.getVersion().toString(), bundle.getLastModified()),
                        id,
                        text(reference, "label", id),
                        text(reference, "description", ""),
                        rank(reference),
                        () -> animation(reference, classes),
                        classes));
    }

    void remove(ServiceReference<Animation> reference) {
        arrivals.removed(reference);
        context.ungetService(reference);
    }

    private Animation animation(ServiceReference<Animation> reference, BundleClassPreloader classes) {
        Animation animation = context.getService(reference);
        if (animation == null) { // the framework does not say why
            throw new AnimationException(classes.fault()
                    .or(() -> ComponentFault.of(context, reference).map(thrown -> "its component threw " + thrown))
                    .orElse("its component could not be made; the log tells what its constructor or activate threw"));
        }
        return animation;
    }

    /** The highest service ranking wins; among equals the one that came last, so a newcomer takes over. */
    private static long rank(ServiceReference<Animation> reference) {
        long ranking = reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer set ? set : 0;
        return (ranking << 32) + (Long) reference.getProperty(Constants.SERVICE_ID);
    }

    private static String text(ServiceReference<Animation> reference, String name, String otherwise) {
        Object value = reference.getProperty(AnimationInfo.PREFIX_ + name);
        return value instanceof String text && !text.isBlank() ? text : otherwise;
    }
}
