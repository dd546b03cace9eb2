// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.index;

import io.diuna.platform.control.PluginStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Plugin index: plugins that others publish, from all configured locations. Methods wait for disk and network, within time
 * limits. Any thread may call, except frame, render, strip and control threads.
 */
@ProviderType
public interface PluginIndex {

    /**
     * Returns plugins in the order of their labels. A plugin of several locations is that of the first one.
     *
     * @param text words of which each must occur in a plugin's name, label, description, author, tags or animations, in
     *     upper or lower case; empty for all plugins
     */
    List<IndexedPlugin> search(String text);

    /** Returns all locations in their configured order, with what is wrong with them. */
    List<IndexLocation> locations();

    /** Reads all locations again, instead of at the next refresh time. */
    void refresh();

    /**
     * Fetches a plugin, checks size and SHA-256 of its file, and installs it as an upload is installed.
     *
     * @param name symbolic name
     * @param version version to install, even if a higher one is installed; null for the newest one that runs here
     * @return the plugin after that; state and reason say if it runs
     * @throws io.diuna.platform.control.DowngradeException if a higher version is installed and none was named; nothing
     *     was changed
     * @throws io.diuna.api.ConfigurationException if no location has such a plugin or version, or the file is refused or
     *     is not the one that the index describes; nothing was changed
     * @throws io.diuna.api.DiunaException if the file cannot be fetched; nothing was changed
     */
    PluginStatus install(String name, @Nullable String version);

    /**
     * Returns the picture of a plugin as PNG or APNG, 1 MiB at most; empty if there is no such plugin, or none of it.
     *
     * @param name symbolic name
     * @throws io.diuna.api.DiunaException if it cannot be fetched
     */
    Optional<byte[]> preview(String name);
}
