// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketPlaceTest {

    /** Not that of the build, whose path may be too long for a socket. */
    private Path root = Path.of("");

    @BeforeEach
    void createRoot() throws IOException {
        root = Files.createTempDirectory(Path.of("/tmp"), "shell");
        Files.createDirectory(root.resolve("state"));
        Files.createDirectory(root.resolve("tmp"));
    }

    @AfterEach
    void deleteRoot() throws IOException {
        try (var files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private SocketPlace place(Path state) {
        return new SocketPlace(state, root.resolve("tmp"));
    }

    private static UserPrincipal lookUp(String name) throws IOException {
        return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void connects(ListeningSocket socket) throws IOException {
        try (SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket.path()));
                SocketChannel accepted = socket.accept()) {
            assertThat(accepted.isConnected()).isTrue();
            assertThat(client.isConnected()).isTrue();
        }
    }

    @Test
    void onlyTheOwnerMayEnterTheFolderAndOpenTheSocket() throws IOException {
        Path folder = root.resolve("state/shell");
        try (ListeningSocket socket = place(root.resolve("state")).open()) {
            assertThat(socket.path()).isEqualTo(folder.resolve("socket"));
            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(socket.path())).isEqualTo("rw-------");
            connects(socket);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsOpenToOthersIsClosedBeforeTheSocketIsThere() throws IOException {
        Path folder = Files.createDirectory(root.resolve("state/shell"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (ListeningSocket socket = place(root.resolve("state")).open()) {
            assertThat(permissions(folder)).isEqualTo("rwx------");
            connects(socket);
        }
    }

    @Test
    void aStaleSocketIsReplaced() throws IOException {
        ListeningSocket killed = place(root.resolve("state")).open(); // never closed, as by kill -9
        try (ListeningSocket socket = place(root.resolve("state")).open()) {
            assertThat(socket.path()).isEqualTo(killed.path());
            connects(socket);
        }
        killed.close();
    }

    @Test
    void aLongPathLeadsToATemporaryFolderThatARecordNames() throws IOException {
        Path deep = root.resolve("state/" + "d".repeat(100));
        Files.createDirectory(deep);
        Path first;
        try (ListeningSocket killed = place(deep).open()) {
            first = killed.path();
            assertThat(first.startsWith(root.resolve("tmp"))).isTrue();
            assertThat(permissions(first.getParent())).isEqualTo("rwx------");
            assertThat(permissions(first)).isEqualTo("rw-------");
            assertThat(deep.resolve("shell/path")).hasContent(first + "\n");
            try (ListeningSocket socket = place(deep).open()) { // while the record of the killed one is there
                assertThat(deep.resolve("shell/path")).hasContent(socket.path() + "\n");
                assertThat(first.getParent()).doesNotExist();
                connects(socket);
            }
        }
        assertThat(root.resolve("tmp")).isEmptyDirectory();
        assertThat(deep.resolve("shell")).isEmptyDirectory();
    }

    @Test
    void aRecordLeadsNobodyToDeleteOtherFiles() throws IOException {
        Path precious = Files.createDirectory(root.resolve("precious"));
        Files.writeString(precious.resolve("socket"), "x");
        Files.createDirectory(root.resolve("state/shell"));
        Files.writeString(root.resolve("state/shell/path"), precious.resolve("socket") + "\n");
        place(root.resolve("state")).open().close();
        assertThat(precious.resolve("socket")).hasContent("x");
        assertThat(root.resolve("state/shell/path")).doesNotExist();
    }

    @Test
    void whereNoPathIsShortEnoughItSaysWhatToDo() throws IOException {
        Path deep = root.resolve("state/" + "d".repeat(100));
        Files.createDirectory(deep);
        assertThatThrownBy(() -> new SocketPlace(deep, deep).open())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The path of a socket has at most 100 bytes")
                .hasMessageEndingWith("use a data folder with a shorter path");
        assertThat(deep.resolve("shell")).isEmptyDirectory();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
        Files.writeString(root.resolve("state/shell"), "x");
        assertThatThrownBy(() -> place(root.resolve("state")).open())
                .hasMessage(root.resolve("state/shell") + " is not a folder; delete it");
    }

    @Test
    void theUserOfTheProcessAndRootAreTheAdministrator() throws IOException {
        UserPrincipal user = PrivateFolder.user(root);
        UserPrincipal other = lookUp("nobody");
        PeerCheck peers = new PeerCheck(user);
        assertThat(peers.isAdministrator(user)).isTrue();
        assertThat(peers.isAdministrator(other)).isFalse();
        assertThat(new PeerCheck(other).isAdministrator(lookUp("root"))).isTrue();
    }
}
