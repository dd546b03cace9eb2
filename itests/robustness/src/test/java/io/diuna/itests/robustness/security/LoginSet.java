// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.RestClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Credentials of all kinds, each as the line of a header: some that are right and some that were.
 *
 * @param administrator cookie of a session with the password
 * @param aging another one, for a later time
 * @param loggedOut cookie of one that was logged out
 * @param house cookie of a session with the PIN
 * @param formerHouse cookie of a session with an earlier PIN
 * @param adminToken token of scope admin
 * @param controlToken token of scope control
 * @param revoked token of scope admin that was revoked
 * @param spareToken id of a further token
 */
record LoginSet(
        String administrator,
        String aging,
        String loggedOut,
        String house,
        String formerHouse,
        String adminToken,
        String controlToken,
        String revoked,
        String spareToken) {

    private static final String PASSWORD = "{\"password\":\"" + RestClient.PASSWORD + "\"}";

    /** Makes all on a running Diuna. */
    static LoginSet make(DiunaProcess diuna) throws IOException {
        RestClient rest = diuna.client();
        String loggedOut = cookie(diuna.port(), PASSWORD);
        new RawClient(diuna.port()).head(request(diuna.port(), "DELETE", "").with(loggedOut));
        rest.json("PUT", "/api/v1/access/pin", "{\"pin\":\"1470\"}");
        String formerHouse = cookie(diuna.port(), "{\"pin\":\"1470\"}");
        rest.json("PUT", "/api/v1/access/pin", "{\"pin\":\"2580\"}");
        JsonObject revoked = token(rest, "revoked", "admin");
        rest.delete("/api/v1/tokens/" + revoked.getString("id"));
        return new LoginSet(
                cookie(diuna.port(), PASSWORD),
                cookie(diuna.port(), PASSWORD),
                loggedOut,
                cookie(diuna.port(), "{\"pin\":\"2580\"}"),
                formerHouse,
                bearer(token(rest, "administrator", "admin").getString("token")),
                bearer(token(rest, "light", "control").getString("token")),
                bearer(revoked.getString("token")),
                token(rest, "spare", "control").getString("id"));
    }

    private static JsonObject token(RestClient rest, String name, String scope) {
        return rest.json("POST", "/api/v1/tokens", "{\"name\":\"" + name + "\",\"scope\":\"" + scope + "\"}")
                .json();
    }

    private static String cookie(int port, String login) throws IOException {
        RawAnswer answer = new RawClient(port).ask(request(port, "POST", login));
        String cookie = answer.header("Set-Cookie").split(";", 2)[0];
        if (cookie.isEmpty()) {
            throw new IOException("No cookie: " + answer.status() + " " + answer.text());
        }
        return "Cookie: " + cookie;
    }

    private static RawRequest request(int port, String method, String login) {
        return new RawRequest(
                method,
                "/api/v1/session",
                List.of("Host: 127.0.0.1:" + port, "Connection: close", "Content-Type: application/json"),
                login.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns credentials that were never right, or are no more. */
    List<String> useless(int port) {
        String cookie = administrator.substring(0, administrator.indexOf('=') + 1);
        return List.of(
                basic("diuna", "wrong password"),
                basic("admin", "admin"),
                basic("root", RestClient.PASSWORD),
                basic("diuna", ""),
                "Authorization: Basic ????",
                "Authorization: Digest username=\"diuna\"",
                bearer("diuna_" + "A".repeat(43)),
                bearer(""),
                "Authorization: " + RestClient.PASSWORD,
                cookie,
                cookie + "A".repeat(43),
                cookie.replace(Integer.toString(port), "1") + administrator.substring(cookie.length()),
                loggedOut,
                formerHouse,
                revoked);
    }

    /** Returns credentials that are for light only. */
    List<String> forLightOnly() {
        return List.of(house, controlToken);
    }

    private static String basic(String user, String password) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }
}
