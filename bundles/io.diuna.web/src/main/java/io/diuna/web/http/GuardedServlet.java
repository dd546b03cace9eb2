// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A servlet that answers nobody who may not ask. Everything but the page's files is served by its subclasses, so that no
 * endpoint can forget to look who is there.
 */
public abstract class GuardedServlet extends HttpServlet {

    private final transient AccessControl access;
    private final transient Responses answers;

    protected GuardedServlet(AccessControl access, FailureLog failures) {
        this.access = access;
        this.answers = new Responses(failures);
    }

    /** What a request is about. */
    protected abstract Scope scope(HttpServletRequest request);

    /** As which method a request is judged: its own, unless it is more than it looks like. */
    protected String judgedAs(HttpServletRequest request) {
        return request.getMethod();
    }

    /**
     * Answers a request that may be answered, or throws a {@link HttpProblem}.
     *
     * @throws IOException when the other side is gone
     */
    protected abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

    @Override
    public final void service(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        safely(request, response, () -> {
            guard(request);
            answer(request, response);
        });
    }

    /** Answers later, on another thread, with the same care for what goes wrong. */
    protected final void safely(HttpServletRequest request, HttpServletResponse response, Responses.Answer answer) {
        answers.safely(request, response, answer);
    }

    private void guard(HttpServletRequest request) {
        switch (access.judge(scope(request), judgedAs(request), request.getRemoteAddr(), request::getHeader)) {
            case ALLOWED -> {}
            case FOREIGN ->
                throw HttpProblem.of(
                        403,
                        "This request comes from a foreign page, or uses a host name that Diuna does not know; names are added"
                                + " as hostNames in the configuration io.diuna.access");
            case TOO_MANY_ATTEMPTS ->
                throw HttpProblem.of(429, "Too many wrong passwords; try again in a minute")
                        .with("Retry-After", "60");
            case PASSWORD_NEEDED -> {
                HttpProblem problem =
                        HttpProblem.of(401, "This needs the administrator's password, for the user diuna");
                // With that header browsers would open their own dialog over a page that has one itself.
                throw "diuna".equals(request.getHeader("X-Requested-With"))
                        ? problem
                        : problem.with("WWW-Authenticate", "Basic realm=\"Diuna\", charset=\"UTF-8\"");
            }
        }
    }
}
