// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.access;

import org.osgi.annotation.versioning.ProviderType;

/** Administration of access: who may control the light without the administrator's password. Any thread may call. */
@ProviderType
public interface AccessAdmin {

    /** Returns true if every client that reaches the server may control the light. */
    boolean openControl();

    /**
     * Lets every client control the light, or no longer.
     *
     * @throws io.diuna.api.DiunaException if the configuration cannot be written, or the command line says {@code --open-control};
     *     nothing has changed then
     */
    void setOpenControl(boolean open);

    /** Returns true if there is a PIN, whose knowers may control the light. */
    boolean pinSet();

    /**
     * Sets the PIN. Sessions of an earlier one end.
     *
     * @param pin 4 to 8 digits
     * @throws io.diuna.api.ConfigurationException if it is anything else
     * @throws io.diuna.platform.state.StateException if the disk does not take it; nothing has changed then
     */
    void setPin(String pin);

    /**
     * Removes the PIN. Its sessions end.
     *
     * @throws io.diuna.platform.state.StateException if the disk does not take it; nothing has changed then
     */
    void removePin();
}
