// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How an administrator brings plugins without a hand on the machine. */
enum InstallWay {
    /** The REST API. */
    REST {
        @Override
        HttpResponse<String> upload(Client administrator, String name, byte[] jar) {
            return administrator.send(
                    "POST",
                    "/api/v1/plugins",
                    BodyPublishers.ofByteArray(jar),
                    "Content-Type",
                    "application/java-archive");
        }

        @Override
        void remove(Client administrator, String symbolicName) {
            String path = "/api/v1/plugins/" + symbolicName;
            assertEquals(
                    204,
                    administrator.send("DELETE", path, BodyPublishers.noBody()).statusCode());
        }
    },

    /** The bundle page of the Felix Web Console, used as its own forms use it. */
    CONSOLE {
        @Override
        HttpResponse<String> upload(Client administrator, String name, byte[] jar) {
            return administrator.send(
                    "POST",
                    BUNDLES,
                    BodyPublishers.ofByteArray(form(name + ".jar", jar)),
                    "Content-Type",
                    "multipart/form-data; boundary=" + BOUNDARY);
        }

        @Override
        void remove(Client administrator, String symbolicName) {
            press("uninstall", administrator, symbolicName);
        }
    };

    private static final String BUNDLES = "/system/console/bundles";
    private static final String BOUNDARY = "----------a-line-between-fields";

    /** Presses a button of the console's bundle page. */
    static void press(String button, Client administrator, String symbolicName) {
        int id =
                Client.json(administrator.get(BUNDLES + ".json"))
                        .getJsonArray("data")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(bundle -> symbolicName.equals(bundle.getString("symbolicName", "")))
                        .mapToInt(bundle -> bundle.getInt("id"))
                        .findFirst()
                        .orElseThrow();
        HttpResponse<String> answer = administrator.send(
                "POST",
                BUNDLES + "/" + id,
                BodyPublishers.ofString("action=" + button),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertTrue(answer.statusCode() == 200 || answer.statusCode() == 302, button + ": " + answer.statusCode());
    }

    /**
     * Brings a plugin, new or in the place of the one of its name.
     *
     * @param name of its file, which the console takes for the bundle's place
     */
    abstract HttpResponse<String> upload(Client administrator, String name, byte[] jar);

    /** Takes it away. */
    abstract void remove(Client administrator, String symbolicName);

    private static byte[] form(String file, byte[] jar) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        Map.of("action", "install", "bundlestart", "start", "bundlestartlevel", "20")
                .forEach((name, value) -> form.writeBytes(field("name=\"" + name + "\"", value)));
        form.writeBytes(
                field("name=\"bundlefile\"; filename=\"" + file + "\"\r\nContent-Type: application/java-archive", ""));
        form.writeBytes(jar);
        form.writeBytes(text("\r\n--" + BOUNDARY + "--\r\n"));
        return form.toByteArray();
    }

    private static byte[] field(String head, String value) {
        String end = value.isEmpty() ? "" : "\r\n";
        return text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + end);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
