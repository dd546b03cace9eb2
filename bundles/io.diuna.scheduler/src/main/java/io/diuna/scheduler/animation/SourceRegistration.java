// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.api.DiunaException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A service of a plugin that is asked once for what it provides, before any of its code runs.
 *
 * @param <S> type of the service
 * @param plugin its bundle
 * @param text its name within a sentence, such as {@code a signal source}
 * @param ranking ranking of its service
 * @param serviceId id of its service
 * @param factory returns the service; runs the plugin's code
 */
public record SourceRegistration<S>(PluginId plugin, String text, int ranking, long serviceId, Callable<S> factory)
        implements PluginService {

    /**
     * Returns a copy of what a source has returned.
     *
     * @param name name of the method and of what it returns, such as {@code signals}
     * @throws DiunaException if it is null or has null in it
     */
    public static <T> List<T> listed(@Nullable List<T> declared, String name) {
        List<T> list = declared == null ? null : new ArrayList<>(declared);
        if (list == null || list.contains(null)) {
            throw new DiunaException("its " + name
                    + "() returned null, or a list with null in it; its author must return" + " a list of its " + name);
        }
        return list;
    }
}
