// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.UnknownHostException;

/** {@code diuna status}: how a running Diuna is. */
final class StatusCommand {

    private final HttpAddress http;
    private final PrintStream out;

    StatusCommand(HttpAddress http, PrintStream out) {
        this.http = http;
        this.out = out;
    }

    /** Prints a few lines, and returns 0 when it is healthy. */
    int execute() {
        Http.Answer answer;
        try {
            answer = Http.get(http.url("/api/v1/status"));
        } catch (UnknownHostException e) {
            throw Problem.failure("There is no host of the name " + http.host());
        } catch (IOException e) {
            throw Problem.failure("No Diuna answers on " + http + " (" + e.getMessage() + ")");
        }
        if (answer.status() != 200) {
            throw Problem.failure(http + " answers with status " + answer.status() + " instead of how it is");
        }
        StatusReport report = new StatusReport(http, read(answer.body()));
        out.print(report);
        return report.healthy() ? 0 : 1;
    }

    private JsonObject read(String body) {
        try (JsonReader json = Json.createReader(new StringReader(body))) {
            return json.readObject();
        } catch (JsonException e) {
            throw Problem.failure("What answers on " + http + " is no Diuna");
        }
    }
}
