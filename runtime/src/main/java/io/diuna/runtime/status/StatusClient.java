// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.status;

import io.diuna.runtime.base.AdministratorPassword;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** HTTP client for the status of a running Diuna. It never uses a proxy. */
public final class StatusClient {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /**
     * Response.
     *
     * @param status HTTP status code
     * @param body response body as text
     */
    public record Answer(int status, String body) {}

    private StatusClient() {}

    /**
     * Sends a GET request; time limit 5 s for the connection and for each read.
     *
     * @param password password of the administrator; null for none
     */
    public static Answer get(URI uri, @Nullable String password) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout((int) LIMIT.toMillis());
        connection.setReadTimeout((int) LIMIT.toMillis());
        if (password != null) {
            byte[] user = (AdministratorPassword.USER + ":" + password).getBytes(StandardCharsets.UTF_8);
            connection.setRequestProperty(
                    "Authorization", "Basic " + Base64.getEncoder().encodeToString(user));
        }
        try {
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new Answer(status, body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            connection.disconnect();
        }
    }
}
