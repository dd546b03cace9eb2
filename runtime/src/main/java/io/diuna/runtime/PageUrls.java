// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.platform.access.MachineNames;
import io.diuna.platform.access.NetworkAddress;
import io.diuna.runtime.base.HttpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * URLs of the page.
 *
 * @param all all of them; those that other devices reach come first, by address, then by name
 * @param forOthers the one that most other devices reach; empty if none does
 */
record PageUrls(List<String> all, Optional<String> forOthers) {

    /** Returns the URLs of an address to listen on. */
    static PageUrls of(HttpAddress http, MachineNames machine) {
        String own = http.url("/").toString();
        if (!http.isWildcard()) {
            return new PageUrls(List.of(own), http.isLoopback() ? Optional.empty() : Optional.of(own));
        }
        List<String> urls = new ArrayList<>();
        machine.addresses().stream().map(NetworkAddress::urlHost).forEach(host -> urls.add(url(host, http)));
        machine.localName().ifPresent(name -> urls.add(url(name, http)));
        machine.hosts().stream().filter(name -> !name.endsWith(".local")).forEach(name -> urls.add(url(name, http)));
        Optional<String> first = urls.stream().findFirst();
        urls.add(own);
        return new PageUrls(List.copyOf(urls), first);
    }

    private static String url(String host, HttpAddress http) {
        return "http://" + host + ":" + http.port() + "/";
    }
}
