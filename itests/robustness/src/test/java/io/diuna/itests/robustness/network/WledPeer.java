// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.network;

import io.diuna.itests.robustness.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * WLED controller in the network, in a network namespace of its own (root on Linux): Avahi announces it, without D-Bus and beside
 * the Avahi of the system, and Node.js serves its answer to {@code GET /json/info}.
 */
final class WledPeer implements AutoCloseable {

    /** Address of the controller. */
    static final String ADDRESS = "10.213.8.2";

    private static final String SPACE = "diuna-wled";
    private static final String LINK = "diuna-wled0";
    private static final String SERVICE = """
            <?xml version="1.0"?>
            <!DOCTYPE service-group SYSTEM "avahi-service.dtd">
            <service-group>
              <name>WLED kitchen</name>
              <service><type>_wled._tcp</type><port>8123</port><txt-record>mac=a1b2c3d4e5f6</txt-record></service>
            </service-group>
            """;
    private static final String CONFIGURATION = """
            [server]
            host-name=wled-kitchen
            use-ipv6=no
            enable-dbus=no
            """;
    private static final String SERVER = """
            require('http').createServer((request, response) => response.end(request.url === '/json/info'
              ? '{"ver":"0.15.0","leds":{"count":300,"rgbw":false},"name":"Kitchen","brand":"WLED"}' : '')).listen(8123)
            """;

    private final boolean isThere;
    private @Nullable Process responder;
    private @Nullable Process server;

    /** @param folder folder for the files of Avahi */
    WledPeer(Path folder) throws IOException, InterruptedException {
        remove();
        isThere = Programs.isSuccessful("ip", "netns", "add", SPACE)
                && Programs.isSuccessful("ip", "link", "add", LINK, "type", "veth", "peer", "name", "diuna-wled1")
                && Programs.isSuccessful("ip", "link", "set", "diuna-wled1", "netns", SPACE)
                && Programs.isSuccessful("ip", "addr", "add", "10.213.8.1/24", "dev", LINK)
                && Programs.isSuccessful("ip", "link", "set", LINK, "up")
                && Programs.isSuccessful("ip", "-n", SPACE, "addr", "add", ADDRESS + "/24", "dev", "diuna-wled1")
                && Programs.isSuccessful("ip", "-n", SPACE, "link", "set", "diuna-wled1", "up");
        if (isThere) {
            Path services = Files.createDirectory(folder.resolve("services"));
            Files.writeString(services.resolve("wled.service"), SERVICE);
            Path configuration = Files.writeString(folder.resolve("avahi.conf"), CONFIGURATION);
            responder = start(
                    "unshare",
                    "-m",
                    "sh",
                    "-c",
                    "mount -t tmpfs none /run && mkdir /run/avahi-daemon && mount --bind " + services
                            + " /etc/avahi/services && exec avahi-daemon --no-drop-root --no-chroot --no-rlimits -f "
                            + configuration);
            server = start("node", "-e", SERVER);
        }
    }

    /** Returns false where no network namespace can be made. */
    boolean isThere() {
        return isThere;
    }

    private static Process start(String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("ip", "netns", "exec", SPACE);
        builder.command().addAll(List.of(words));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void remove() throws InterruptedException {
        Programs.isSuccessful("ip", "netns", "del", SPACE);
        Programs.isSuccessful("ip", "link", "del", LINK);
    }

    @Override
    public void close() {
        if (responder != null) {
            responder.destroy();
        }
        if (server != null) {
            server.destroy();
        }
        try {
            remove();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
