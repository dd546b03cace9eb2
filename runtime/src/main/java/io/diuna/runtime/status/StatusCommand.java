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

/** {@code diuna status}: how a running Diuna is. */
public final class StatusCommand {

    private static final int UNAUTHORIZED = 401;

    private final HttpAddress http;
    private final @Nullable String password;
    private final PrintStream out;

    /**
     * @param password the administrator's, used where one is asked for; null where nobody gave it
     */
    public StatusCommand(HttpAddress http, @Nullable String password, PrintStream out) {
        this.http = http;
        this.password = password;
        this.out = out;
    }

    /** Prints a few lines, and returns 0 when it is healthy. */
    public int execute() {
        StatusClient.Answer answer = fetch();
        if (answer.status() == UNAUTHORIZED) {
            throw CliException.failure(
                    password == null
                            ? http + " wants the administrator's password: put it into "
                                    + AdministratorPassword.VARIABLE
                            : "The password in " + AdministratorPassword.VARIABLE + " is not that of " + http);
        }
        if (answer.status() != 200) {
            throw CliException.failure(http + " answers with status " + answer.status()
                    + " instead of how it is. A Diuna that is still starting does so for some seconds");
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
            throw CliException.failure("There is no host of the name " + http.host());
        } catch (IOException e) {
            throw CliException.failure("No Diuna answers on " + http + " (" + e.getMessage()
                    + "). Start it with diuna run, or say where it is with --http-host and --http-port");
        }
    }

    private JsonObject read(String body) {
        try (JsonReader json = Json.createReader(new StringReader(body))) {
            return json.readObject();
        } catch (JsonException e) {
            throw CliException.failure("What answers on " + http + " is no Diuna");
        }
    }
}
