// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads every class of a plugin. A class that is asked for only after its bundle was updated is gone, and the old
 * renderer, which plays on until its successor is warm, would fail at that moment.
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
                LOG.info("Plugin {}: class {} cannot be loaded and is left out: {}", bundle, name, failure.toString()));
    }

    /** Which class cannot be loaded, and why, in words for people; nothing when all can. */
    public Optional<String> fault() {
        List<String> faults = new ArrayList<>();
        load((name, failure) -> {
            Throwable cause = failure.getCause();
            faults.add("class " + name + " cannot be loaded: " + failure + (cause == null ? "" : ", " + cause));
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
