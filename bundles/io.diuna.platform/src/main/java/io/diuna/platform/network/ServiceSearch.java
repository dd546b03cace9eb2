// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.network;

import io.diuna.api.DiunaException;
import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Search for services that are announced in the local network by DNS-SD. Any thread may call, and waits for the answers. */
@ProviderType
public interface ServiceSearch {

    /**
     * Asks all networks of this machine, and collects the answers. Blocks for the whole limit unless the thread is interrupted.
     *
     * @param type type, such as {@code _wled._tcp}
     * @param limit time for devices to answer; on a busy Wi-Fi they take up to 1 s
     * @return the services whose address and port are known, each once, at most 200
     * @throws DiunaException if no network can be asked; the message says why and what to do
     */
    List<FoundService> find(String type, Duration limit);
}
