// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.io.InputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Plugin administration: bundles that provide animations, and all files in the plugin folder. Methods wait for the plugin
 * thread, within their time limits. Any thread may call, except frame, render and strip threads.
 */
@ProviderType
public interface PluginAdmin {

    /** Returns all plugins, in the order of their symbolic names. */
    List<PluginStatus> plugins();

    /** As {@link #install(InputStream, boolean)}, without downgrade. */
    default PluginStatus install(InputStream jar) {
        return install(jar, false);
    }

    /**
     * Saves a plugin in the plugin folder and starts it. A plugin of the same symbolic name is updated.
     *
     * @param jar the bundle; read to its end and not closed
     * @param downgrade true to replace a higher version too
     * @return the plugin after that; state and reason say if it runs
     * @throws DowngradeException if a higher version is installed and must not be replaced; nothing was changed
     * @throws io.diuna.api.ConfigurationException if the file is not a bundle, or must not be replaced; nothing was
     *     changed
     */
    PluginStatus install(InputStream jar, boolean downgrade);

    /**
     * Removes a plugin and its file.
     *
     * @param symbolicName symbolic name of the plugin
     * @return true if there was such a plugin
     * @throws io.diuna.api.ConfigurationException if it belongs to the distribution and cannot be removed
     */
    boolean remove(String symbolicName);

    /**
     * Re-enables a plugin that was disabled after repeated errors, a hang or too much allocation, and all of its animations that were.
     *
     * @param symbolicName symbolic name of the plugin
     * @return true if there was such a plugin
     */
    boolean release(String symbolicName);

    /**
     * Re-enables one animation of a plugin; its other animations stay as they are.
     *
     * @param symbolicName symbolic name of the plugin
     * @param animation id of the animation
     * @return true if that animation was disabled
     */
    boolean release(String symbolicName, String animation);
}
