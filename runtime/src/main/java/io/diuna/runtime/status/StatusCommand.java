// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.status;

import io.diuna.runtime.base.AdministratorPassword;
import io.diuna.runtime.base.CliException;
import io.diuna.runtime.base.HttpAddress;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** {@code diuna status}: prints the status of a running Diuna. */
public final class StatusCommand {

    private static final int UNAUTHORIZED = 401;

    private final HttpAddress http;
    private final @Nullable String password;
    private final PrintStream out;

    /**
     * @param password the administrator's password, used if one is required; null for none
     */
    public StatusCommand(HttpAddress http, @Nullable String password, PrintStream out) {
        this.http = http;
        this.password = password;
        this.out = out;
    }

    /** Prints the report and returns the exit code: 0 if Diuna is healthy, else 1. */
    public int execute() {
        StatusClient.Answer answer = fetch();
        if (answer.status() == UNAUTHORIZED) {
            throw CliException.failure(
                    password == null
                            ? http + " requires the administrator's password: set " + AdministratorPassword.VARIABLE
                            : "The password in " + AdministratorPassword.VARIABLE + " was rejected by " + http);
        }
        if (answer.status() != 200) {
            throw CliException.failure(http + " responds with HTTP status " + answer.status()
                    + ". Diuna may still be starting; try again in some seconds");
        }
        StatusReport report = new StatusReport(http, read(answer.body()));
        out.print(report);
        return report.healthy() ? 0 : 1;
    }

    private StatusClient.Answer fetch() {
        try {
            StatusClient.Answer answer = StatusClient.get(http.url("/api/v1/status"), null);
            return answer.status() == UNAUTHORIZED && password != null
                    ? StatusClient.get(http.url("/api/v1/status"), password)
                    : answer;
        } catch (UnknownHostException e) {
            throw CliException.failure("Host " + http.host() + " not found");
        } catch (IOException e) {
            throw CliException.failure("No response from " + http + " (" + e.getMessage()
                    + "). Start Diuna with diuna run, or set --http-host and --http-port");
        }
    }

    private JsonObject read(String body) {
        try (JsonReader json = Json.createReader(new StringReader(body))) {
            return json.readObject();
        } catch (JsonException e) {
            throw CliException.failure("The server at " + http + " is not Diuna");
        }
    }
}
