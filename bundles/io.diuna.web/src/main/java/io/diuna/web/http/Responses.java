// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Writes replies and problems. */
public final class Responses {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int LONGEST_DETAIL = 500;

    private final FailureLog failures;

    public Responses(FailureLog failures) {
        this.failures = failures;
    }

    /** Something that answers a request, or throws a {@link HttpProblem} instead. */
    @FunctionalInterface
    public interface Answer {

        /** Answers. */
        void write() throws IOException;
    }

    /** Answers, and turns whatever goes wrong into a problem. It never throws: somebody who hung up is no failure. */
    public void safely(HttpServletRequest request, HttpServletResponse response, Answer answer) {
        try {
            answer.write();
        } catch (IOException e) {
            // The other side is gone; there is nobody left to tell.
        } catch (RuntimeException | LinkageError e) {
            problem(request, response, e);
        }
    }

    /** Writes a reply. */
    public static void reply(HttpServletResponse response, Response reply) throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        if (reply.body() != null) {
            body(response, "application/json", reply.body());
        }
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, Throwable thrown) {
        HttpProblem problem = translate(request, thrown);
        if (response.isCommitted()) {
            return;
        }
        if (problem.headers().containsKey("Connection")) { // it hangs up in any case
            problem(response, problem, false);
        } else {
            BodyDrain.drop(request, isRead -> problem(response, problem, isRead));
        }
    }

    private static void problem(HttpServletResponse response, HttpProblem problem, boolean isConnectionGood) {
        try {
            response.resetBuffer();
            response.setStatus(problem.status());
            if (!isConnectionGood) {
                response.setHeader("Connection", "close");
            }
            problem.headers().forEach(response::setHeader);
            body(response, "application/problem+json", json(problem));
        } catch (IOException e) {
            // The other side is gone; there is nobody left to tell.
        }
    }

    private HttpProblem translate(HttpServletRequest request, Throwable thrown) {
        if (thrown instanceof HttpProblem problem) {
            return problem;
        }
        if (thrown instanceof ConfigurationException wrong) {
            return HttpProblem.wrong(wrong);
        }
        String what = request.getMethod() + " " + request.getRequestURI();
        if (thrown instanceof DiunaException known) {
            failures.log(what, known);
            return HttpProblem.of(503, Objects.requireNonNullElse(known.getMessage(), "It cannot be done now"))
                    .with("Retry-After", "5");
        }
        failures.log(what, thrown);
        return HttpProblem.of(500, "This is a fault in Diuna; the log tells more");
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
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }

    private static void body(HttpServletResponse response, String type, JsonObject json) throws IOException {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
