// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import io.diuna.scheduler.base.LiveThreads;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Context class loaders of all threads. A plugin can set its own on any thread, also on those of the framework and of libraries.
 * After its stop it has no content any more, and whoever asks it for a service of Java, such as an XML parser, fails: Declarative
 * Services could not read the components of a bundle that was refreshed.
 */
public final class ContextLoaders {

    private static final Logger LOG = LoggerFactory.getLogger(ContextLoaders.class);

    private ContextLoaders() {}

    /** Takes the loaders of a plugin that has stopped off all threads. They get the loader of the system. Never throws. */
    public static void release(Bundle plugin) {
        release(plugin, LiveThreads.all());
    }

    static void release(Bundle plugin, Collection<Thread> threads) {
        for (Thread thread : threads) {
            try {
                if (isOf(plugin, thread.getContextClassLoader())) {
                    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
                }
            } catch (SecurityException e) { // a thread of Java that allows nobody to change it
                LOG.debug("Thread {} keeps the class loader of {}", thread.getName(), plugin.getSymbolicName(), e);
            }
        }
    }

    /** Returns true if a loader, or one that it asks, is that of the plugin, or one of its own classes. */
    private static boolean isOf(Bundle plugin, @Nullable ClassLoader loader) {
        for (ClassLoader asked = loader; asked != null; asked = asked.getParent()) {
            if (isBundles(plugin, asked) || isBundles(plugin, asked.getClass().getClassLoader())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBundles(Bundle plugin, @Nullable ClassLoader loader) {
        return loader instanceof BundleReference reference && plugin.equals(reference.getBundle());
    }
}
