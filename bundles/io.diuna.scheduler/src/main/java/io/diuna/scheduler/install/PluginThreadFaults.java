// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.platform.log.ForeignException;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.base.PluginStack;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Default handler of uncaught exceptions: logs them with the name of the plugin whose thread has ended, and keeps the newest
 * of each plugin for its status. Called on the thread that ends; other methods from any thread.
 */
public final class PluginThreadFaults implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PluginThreadFaults.class);

    private record Fault(PluginId plugin, String text) {}

    private final Function<String, Optional<PluginId>> owners;

    /** By symbolic name. */
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();

    /** @param owners returns the plugin that contains a class, by the name of the class */
    PluginThreadFaults(Function<String, Optional<PluginId>> owners) {
        this.owners = owners;
    }

    /**
     * Returns user-facing text about the newest exception that ended a thread of this plugin; null if there is none.
     *
     * @param modified the time of the bundle's last install or update, in ms since 1970
     */
    @Nullable
    String text(String symbolicName, long modified) {
        Fault fault = faults.get(symbolicName);
        return fault != null && fault.plugin().modified() == modified ? fault.text() : null;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        Throwable failure = ForeignException.of(thrown);
        Optional<PluginId> plugin = Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .flatMap(one -> Stream.of(one.getStackTrace()))
                .map(StackTraceElement::getClassName)
                .map(owners)
                .flatMap(Optional::stream)
                .findFirst();
        if (plugin.isEmpty()) {
            LOG.error("Thread '{}' ended by an uncaught exception", thread.getName(), failure);
            return;
        }
        String text = PluginStack.withPlace(
                "A thread of plugin " + plugin.get() + ", '" + thread.getName() + "', ended by an uncaught exception: "
                        + failure.getMessage(),
                failure);
        plugin.get().logFields().log(() -> LOG.error("{}{}", text, PluginStack.lines(failure)));
        faults.put(plugin.get().name(), new Fault(plugin.get(), text));
    }
}
