// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import io.diuna.platform.access.MachineNames;
import io.diuna.platform.access.NetworkAddress;
import java.util.List;
import java.util.Set;

/** Announcement of the page: host name and addresses, by the host that the server is bound to. */
final class Announcement {

    private static final Set<String> ANY = Set.of("0.0.0.0", "::", "[::]");

    private Announcement() {}

    /** Returns true if other devices reach the server. */
    static boolean isUseful(String host, String port) {
        String bare = host.replaceAll("[\\[\\]]", "");
        return !port.isEmpty()
                && !bare.isEmpty()
                && !bare.equals("localhost")
                && !bare.equals("::1")
                && !(bare.startsWith("127.") && NetworkAddress.isLiteral(bare));
    }

    /** Returns the names and those addresses of the machine that the server is bound to. */
    static MachineNames of(String host, MachineNames machine) {
        if (ANY.contains(host) || !NetworkAddress.isLiteral(host)) {
            return machine;
        }
        List<NetworkAddress> bound = machine.addresses().stream()
                .filter(one -> one.address().getHostAddress().equals(host))
                .toList();
        return new MachineNames(machine.hostName(), bound);
    }
}
