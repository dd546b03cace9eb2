// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.scheduler.base.PluginStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads every class of a plugin. After an update of the bundle its old classes cannot be loaded any more, and the old
 * renderer, which keeps rendering until its successor is warm, would fail at the first one it still needs.
 */
public final class BundleClassPreloader implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(BundleClassPreloader.class);
    private static final String SUFFIX = ".class";

    private final Bundle bundle;

    public BundleClassPreloader(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public void run() {
        load((name, failure) ->
                LOG.info("Plugin {}: class {} cannot be loaded and is skipped: {}", bundle, name, failure.toString()));
    }

    /** Returns the first class that cannot be loaded, with the reason, in words for people; empty if all can. */
    public Optional<String> fault() {
        List<String> faults = new ArrayList<>();
        load((name, failure) -> {
            Throwable cause = failure.getCause();
            String text = "class " + name + " cannot be loaded: " + failure + (cause == null ? "" : ", " + cause);
            faults.add(PluginStack.withPlace(text, failure));
        });
        return faults.stream().findFirst();
    }

    private void load(BiConsumer<String, Throwable> failed) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return;
        }
        for (String path : wiring.listResources(
                "/", "*" + SUFFIX, BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)) {
            String name = path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
            try {
                Class.forName(name, true, wiring.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                failed.accept(name, e);
            }
        }
    }
}
