// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationException;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.BundleClassPreloader;
import io.diuna.scheduler.animation.BundleTexts;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.install.PluginInstaller;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * Binder from animation services to the {@link AnimationTracker}. The service object, whose creation runs code of the
 * plugin, is fetched on the plugin thread only.
 */
final class AnimationBinder {

    private final BundleContext context;
    private final AnimationTracker tracker;

    AnimationBinder(BundleContext context, AnimationTracker tracker) {
        this.context = context;
        this.tracker = tracker;
    }

    void add(ServiceReference<Animation> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle == null) {
            return; // unregistered since
        }
        String id = text(reference, "id", "");
        BundleClassPreloader classes = new BundleClassPreloader(bundle);
        tracker.added(
                reference,
                new AnimationTracker.Registration(
                        pluginId(bundle),
                        id,
                        text(reference, "label", id),
                        text(reference, "description", ""),
                        inputs(reference),
                        List.of(texts(reference, "tags")),
                        rank(reference, bundle),
                        () -> BundleTexts.read(bundle),
                        () -> animation(reference, classes),
                        classes));
    }

    /** Returns the identity of a bundle's code. */
    static PluginId pluginId(Bundle bundle) {
        return new PluginId(bundle.getSymbolicName(), bundle.getVersion().toString(), bundle.getLastModified());
    }

    void remove(ServiceReference<Animation> reference) {
        tracker.removed(reference);
        context.ungetService(reference);
    }

    private Animation animation(ServiceReference<Animation> reference, BundleClassPreloader classes) {
        Animation animation = context.getService(reference);
        if (animation == null) { // the framework gives no reason
            throw new AnimationException(classes.fault()
                    .or(() -> ComponentFault.of(context, reference).map(thrown -> "its component threw " + thrown))
                    .orElse("its component could not be created; see the log for what its constructor or"
                            + " activate method threw"));
        }
        return animation;
    }

    /**
     * Returns the rank among animations of the same id: those of the distribution win over those of the plugin folder, then
     * the highest service ranking, then the bundle that was installed first. So a newcomer does not replace an animation, and
     * an update does not change the order.
     */
    private static long rank(ServiceReference<Animation> reference, Bundle bundle) {
        int ranking = reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer set ? set : 0;
        long rank = ((long) Math.max(ranking, -Integer.MAX_VALUE) << 31) - bundle.getBundleId();
        return PluginInstaller.isFromFolder(bundle) ? rank - (1L << 62) : rank; // no ranking bridges that
    }

    /** Returns the declared inputs; those that this version does not know are left out. */
    private static Set<AnimationInput> inputs(ServiceReference<Animation> reference) {
        if (reference.getProperty(AnimationInfo.PREFIX_ + "inputs") == null) {
            return AnimationDescription.DEFAULT_INPUTS;
        }
        List<String> names = List.of(texts(reference, "inputs"));
        return Arrays.stream(AnimationInput.values())
                .filter(input -> input != AnimationInput.NONE && names.contains(input.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] texts(ServiceReference<Animation> reference, String name) {
        Object value = reference.getProperty(AnimationInfo.PREFIX_ + name);
        if (value instanceof String text) {
            return new String[] {text};
        }
        return value instanceof String[] texts ? texts : new String[0];
    }

    private static String text(ServiceReference<Animation> reference, String name, String otherwise) {
        Object value = reference.getProperty(AnimationInfo.PREFIX_ + name);
        return value instanceof String text && !text.isBlank() ? text : otherwise;
    }
}
