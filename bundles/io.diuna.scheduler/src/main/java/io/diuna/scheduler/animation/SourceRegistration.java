// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import java.util.concurrent.Callable;

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
        implements PluginService {}
