// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.network;

import java.util.Map;

/**
 * Service that another device, or another program of this machine, announces in the local network. Its texts came over the
 * network: they prove nothing.
 *
 * @param name name for people, such as {@code WLED kitchen}
 * @param address IPv4 address of the device
 * @param port port of the service, 1 to 65535
 * @param texts what the device says of the service, by key in lower case
 */
public record FoundService(String name, String address, int port, Map<String, String> texts) {

    /** Copies the texts. */
    public FoundService {
        texts = Map.copyOf(texts);
    }
}
