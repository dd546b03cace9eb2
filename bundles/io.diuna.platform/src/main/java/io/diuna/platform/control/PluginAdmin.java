// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.io.InputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The plugins: bundles that bring an animation, and whatever else lies in the plugin folder. All methods wait for the
 * plugin thread, but no longer than their time limits; any thread but those of the frame's way may call.
 */
@ProviderType
public interface PluginAdmin {

    /** All plugins, in the order of their symbolic names. */
    List<PluginStatus> plugins();

    /**
     * Puts a plugin into the plugin folder and starts it. One of the same symbolic name is updated.
     *
     * @param jar the bundle, read to its end and not closed
     * @return the plugin as it is then; its state and reason tell whether it runs
     * @throws io.diuna.api.ConfigurationException when it is no bundle, or one that must not be replaced; nothing was
     *     changed
     */
    PluginStatus install(InputStream jar);

    /**
     * Removes a plugin and its file.
     *
     * @return whether there was such a plugin
     * @throws io.diuna.api.ConfigurationException when it belongs to the distribution and cannot be removed
     */
    boolean remove(String symbolicName);

    /**
     * Lets a quarantined plugin play again.
     *
     * @return whether there was such a plugin
     */
    boolean release(String symbolicName);
}
