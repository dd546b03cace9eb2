// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.socket;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.attribute.UserPrincipal;
import jdk.net.ExtendedSocketOptions;

/** Check of who is at the other end of a connection, by what the operating system says. Any thread may call. */
public final class PeerCheck {

    private static final String ROOT = "root";

    private final UserPrincipal user;

    /** @param user user of this process */
    PeerCheck(UserPrincipal user) {
        this.user = user;
    }

    /**
     * Returns true if the client runs as the user of this process, or as root. False if the operating system does not say: the
     * client then needs the password.
     */
    public boolean isAdministrator(SocketChannel client) {
        try {
            UserPrincipal peer =
                    client.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
            return isAdministrator(peer);
        } catch (IOException | UnsupportedOperationException | LinkageError e) {
            return false;
        }
    }

    boolean isAdministrator(UserPrincipal peer) throws IOException {
        return peer.equals(user)
                || peer.equals(
                        FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(ROOT));
    }
}
