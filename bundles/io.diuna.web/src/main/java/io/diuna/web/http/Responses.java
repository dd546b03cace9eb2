// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestResponse;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Writes responses: those of routes, and problems for everything that is thrown instead. */
public final class Responses {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int MAX_DETAIL = 500;

    private final FailureLog failures;

    /** @param failures log of unexpected exceptions */
    public Responses(FailureLog failures) {
        this.failures = failures;
    }

    /** Code that writes a response, or throws a {@link HttpProblem} instead. */
    @FunctionalInterface
    public interface Answer {

        /**
         * Writes the response.
         *
         * @throws IOException if the client has disconnected
         */
        void write() throws IOException;
    }

    /** Runs an answer and turns its exceptions into problems. Never throws; a client that has disconnected is no failure. */
    public void safely(HttpServletRequest request, HttpServletResponse response, Answer answer) {
        try {
            answer.write();
        } catch (IOException e) {
            // The client has disconnected.
        } catch (RuntimeException | LinkageError e) {
            problem(request, response, e);
        }
    }

    /** Writes the response of a route. */
    public static void send(HttpServletResponse response, RestResponse content) throws IOException {
        if (content.content() != null) {
            ContentStream stream = new ContentStream(response, content);
            content.content().write(stream);
            stream.flush();
            return;
        }
        response.setStatus(content.status());
        content.headers().forEach(response::setHeader);
        if (content.json() != null) {
            body(response, "application/json", content.json());
        }
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, Throwable thrown) {
        HttpProblem problem = translate(request, thrown);
        if (response.isCommitted()) {
            return;
        }
        if (problem.headers().containsKey("Connection")) { // the connection is closed in any case
            problem(response, problem, false);
        } else {
            BodyDrain.drain(request, isRead -> problem(response, problem, isRead));
        }
    }

    private static void problem(HttpServletResponse response, HttpProblem problem, boolean keepAlive) {
        try {
            response.resetBuffer();
            response.setStatus(problem.status());
            if (!keepAlive) {
                response.setHeader("Connection", "close");
            }
            problem.headers().forEach(response::setHeader);
            body(response, "application/problem+json", json(problem).toString());
        } catch (IOException e) {
            // The client has disconnected.
        }
    }

    /** Returns the status of the problem that an exception becomes. */
    public static int status(Throwable thrown) {
        if (thrown instanceof HttpProblem problem) {
            return problem.status();
        }
        if (thrown instanceof ConfigurationException) {
            return 422;
        }
        return thrown instanceof DiunaException ? 503 : 500;
    }

    private HttpProblem translate(HttpServletRequest request, Throwable thrown) {
        String what = request.getMethod() + " " + request.getRequestURI();
        if (thrown instanceof HttpProblem problem) {
            if (problem.getCause() != null) {
                failures.log(what, problem);
            }
            return problem;
        }
        if (thrown instanceof ConfigurationException invalid) {
            return HttpProblem.invalid(
                    invalid.field(), Objects.requireNonNullElse(invalid.getMessage(), "The value cannot be used"));
        }
        if (thrown instanceof DiunaException known) {
            failures.log(what, known);
            return HttpProblem.of(
                            status(thrown), Objects.requireNonNullElse(known.getMessage(), "Not possible right now"))
                    .with("Retry-After", "5");
        }
        failures.log(what, thrown);
        return HttpProblem.of(status(thrown), "Internal error in Diuna; see its log for details");
    }

    private static JsonObject json(HttpProblem problem) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", problem.title())
                .add("status", problem.status())
                .add("detail", shortened(problem.getMessage()));
        if (problem.field() != null) {
            json.add("field", shortened(problem.field()));
        }
        return json.build();
    }

    private static String shortened(String text) {
        return text.length() <= MAX_DETAIL ? text : text.substring(0, MAX_DETAIL) + "…";
    }

    private static void body(HttpServletResponse response, String type, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
