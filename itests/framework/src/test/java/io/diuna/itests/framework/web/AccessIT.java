// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/** Who gets in, and from where. */
@FrameworkTest
public class AccessIT {

    private static final String CONSOLE = "/system/console/bundles.json";
    private static final String PLUGINS = "/api/v1/plugins";

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/plugins",
        "POST, /api/v1/plugins",
        "GET, /api/v1/plugins/io.diuna.animation.rainbow",
        "DELETE, /api/v1/plugins/io.diuna.animation.rainbow",
        "DELETE, /api/v1/plugins/io.diuna.animation.rainbow/quarantine",
        "GET, /api/v1/tasks",
        "GET, /api/v1/backup",
        "POST, /api/v1/restore",
        "PUT, /api/v1/zones/left",
        "DELETE, /api/v1/zones/left",
        "GET, /system/console",
        "GET, /system/console/bundles",
        "GET, /system/console/bundles.json",
        "POST, /system/console/bundles",
        "GET, /system/console/configMgr"
    })
    void administrationNeedsThePassword(String method, String path, BundleContext context, PluginAdmin admin) {
        Client stranger = Client.of(context);
        awaitConsole(stranger);

        assertEquals(401, stranger.send(method, path, BodyPublishers.noBody()).statusCode());

        assertEquals(PluginStatus.State.ACTIVE, rainbow(admin).state());
    }

    /** Wrong passwords are few here: after five of them nobody from this address would be looked at for a while. */
    @Test
    void noDefaultPasswordOpensTheDoor(BundleContext context) {
        Client stranger = Client.of(context);
        awaitConsole(stranger);
        for (String path : List.of(CONSOLE, PLUGINS)) {
            assertEquals(401, stranger.as("admin", "admin").get(path).statusCode(), path);
        }
        assertEquals(401, stranger.as("diuna", "diuna").get(PLUGINS).statusCode());
    }

    @Test
    void thePasswordOpensIt(BundleContext context) {
        Client administrator = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        awaitConsole(administrator);
        for (String path : List.of(CONSOLE, PLUGINS, "/system/console/bundles")) {
            assertEquals(200, administrator.get(path).statusCode(), path);
        }
    }

    @Test
    void lightIsOpenOnThisMachineButNotToForeignPages(BundleContext context) throws IOException {
        Client client = Client.of(context);
        String left = "/api/v1/zones/left";
        String json = "{\"brightness\":50}";

        assertEquals(200, client.get(left).statusCode());
        assertEquals(200, client.patch(left, json).statusCode());
        assertEquals(
                403, client.patch(left, json, "Origin", "http://evil.example").statusCode());
        String rebound = "PATCH " + left + " HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\n"
                + "Content-Length: 17\r\n\r\n" + json;
        assertTrue(RawRequest.send(context, rebound).startsWith("HTTP/1.1 403 "));
        String read = "GET " + left + " HTTP/1.1\r\nHost: evil.example\r\n\r\n";
        assertTrue(RawRequest.send(context, read).startsWith("HTTP/1.1 403 "));
    }

    @Test
    void aForeignPageCannotUseTheAdministratorsBrowser(BundleContext context, PluginAdmin admin) {
        Client administrator = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        awaitConsole(administrator);
        for (String path : List.of("/system/console/bundles", PLUGINS)) {
            assertEquals(
                    403,
                    administrator
                            .send("POST", path, BodyPublishers.noBody(), "Origin", "http://evil.example")
                            .statusCode(),
                    path);
        }
        assertEquals(PluginStatus.State.ACTIVE, rainbow(admin).state());
    }

    /** Bound to 127.0.0.1, not to every address: then another address of the same machine is not answered. */
    @Test
    void onlyTheLoopbackAddressIsServed(BundleContext context) {
        Client.of(context);
        int port = Integer.parseInt(context.getProperty("diuna.http.port"));
        assertThrows(IOException.class, () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.2", port), 5_000);
            }
        });
    }

    private static PluginStatus rainbow(PluginAdmin admin) {
        return admin.plugins().stream()
                .filter(plugin -> plugin.symbolicName().equals("io.diuna.animation.rainbow"))
                .findFirst()
                .orElseThrow();
    }

    /** The console comes a moment after its guard. */
    private static void awaitConsole(Client client) {
        Eventually.until("the console answers", () -> {
            int status = client.get(CONSOLE).statusCode();
            return status == 200 || status == 401;
        });
    }
}
