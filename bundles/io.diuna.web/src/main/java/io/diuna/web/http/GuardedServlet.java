// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.access.Admission;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.rest.HttpProblem;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;

/** Base of all servlets in this bundle: checks access before each request, so that no endpoint can forget to. */
public abstract class GuardedServlet extends HttpServlet {

    private final transient AccessControl access;
    private final transient Responses responses;

    /** @param failures log of unexpected exceptions */
    protected GuardedServlet(AccessControl access, FailureLog failures) {
        this.access = access;
        this.responses = new Responses(failures);
    }

    /**
     * Target of one request.
     *
     * @param scope right that the caller needs
     * @param method HTTP method that access is checked for: the request's own, or {@code POST} for a request that does more
     *     than read
     * @param answer writes the response, or throws a {@link HttpProblem}; called only if access is granted
     */
    public record Endpoint(Scope scope, String method, Responses.Answer answer) {}

    /** Finds the target of a request. Called before access is checked, so it must not have side effects. */
    protected abstract Endpoint endpoint(HttpServletRequest request, HttpServletResponse response);

    @Override
    public final void service(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        safely(request, response, () -> {
            Endpoint endpoint = endpoint(request, response);
            checkAccess(endpoint, request);
            endpoint.answer().write();
        });
    }

    /** Runs an answer, on any thread, and turns its exceptions into problem responses. */
    protected final void safely(HttpServletRequest request, HttpServletResponse response, Responses.Answer answer) {
        responses.safely(request, response, answer);
    }

    /** Throws 405 unless the method is GET or HEAD. */
    protected static void checkReadOnly(HttpServletRequest request) {
        String method = request.getMethod();
        if (!isRead(method)) {
            throw HttpProblem.of(405, "Method " + method + " not allowed; allowed: GET, HEAD")
                    .with("Allow", "GET, HEAD");
        }
    }

    /** Returns the admission of a stream, with the headers of its request: it is checked as for {@code POST}. */
    protected final Admission admission(Scope scope, HttpServletRequest request) {
        return Admission.of(
                access, scope, request.getRemoteAddr(), Collections.list(request.getHeaderNames()), request::getHeader);
    }

    private void checkAccess(Endpoint endpoint, HttpServletRequest request) {
        Verdict verdict =
                access.judge(endpoint.scope(), endpoint.method(), request.getRemoteAddr(), request::getHeader);
        if (verdict == Verdict.ALLOWED) {
            return;
        }
        HttpProblem problem = problem(verdict, request);
        if (isAttempt(endpoint, request)) {
            record(request, "", problem.status());
        }
        throw problem;
    }

    /** Returns true for what is recorded when it is refused: an act of an administrator, and credentials that are wrong. */
    private static boolean isAttempt(Endpoint endpoint, HttpServletRequest request) {
        return (endpoint.scope() == Scope.ADMIN && !isRead(endpoint.method()))
                || request.getHeader("Authorization") != null;
    }

    /** Returns true for a method that only reads. */
    protected static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    /**
     * Records a request in the audit log, with path and query, but not its body.
     *
     * @param made path of what it has made; empty for none
     */
    protected final void record(HttpServletRequest request, String made, int status) {
        String query = request.getQueryString();
        String act = request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query)
                + (made.isEmpty() ? "" : " made " + made);
        access.record(new HttpCaller(request.getRemoteAddr(), request.isSecure(), request::getHeader), act, status);
    }

    private HttpProblem problem(Verdict verdict, HttpServletRequest request) {
        String why = access.explain(verdict, request.getRemoteAddr(), request::getHeader);
        return switch (verdict) {
            case ALLOWED, FOREIGN, ADMINISTRATOR_NEEDED -> HttpProblem.of(403, why);
            case TOO_MANY_ATTEMPTS -> HttpProblem.of(429, why).with("Retry-After", "3");
            case PASSWORD_NEEDED ->
                // This header would open the browser's own login dialog over the page, which has one itself.
                "diuna".equals(request.getHeader("X-Requested-With"))
                        ? HttpProblem.of(401, why)
                        : HttpProblem.of(401, why).with("WWW-Authenticate", "Basic realm=\"Diuna\", charset=\"UTF-8\"");
        };
    }
}
