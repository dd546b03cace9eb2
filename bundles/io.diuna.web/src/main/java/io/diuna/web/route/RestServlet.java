// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.route;

import io.diuna.api.DiunaException;
import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResponse;
import io.diuna.web.http.BodyReader;
import io.diuna.web.http.BodyRule;
import io.diuna.web.http.FailureLog;
import io.diuna.web.http.GuardedServlet;
import io.diuna.web.http.Languages;
import io.diuna.web.http.RequestBody;
import io.diuna.web.http.Responses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Servlet of the routes of one {@link Router}, below its base. */
public class RestServlet extends GuardedServlet {

    private static final long serialVersionUID = 1;

    private final transient Router router;
    private final transient Preconditions preconditions;

    public RestServlet(AccessControl access, Router router) {
        super(access, new FailureLog(System::nanoTime));
        this.router = router;
        preconditions = new Preconditions(router);
    }

    /** Returns the routing table. */
    protected final Router router() {
        return router;
    }

    @Override
    protected final Endpoint endpoint(HttpServletRequest request, HttpServletResponse response) {
        RouteMatch match =
                router.match(request.getMethod(), router.below(request.getServletPath(), request.getPathInfo()));
        return new Endpoint(match.scope(), request.getMethod(), () -> answer(match, request, response));
    }

    private void answer(RouteMatch match, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        HttpCaller caller = new HttpCaller(request.getRemoteAddr(), request.isSecure(), request::getHeader);
        RestRequest call =
                new RestRequest(match.id(), query, InputStream.nullInputStream(), caller, Languages.of(request));
        BodyRule rule = match.route().body();
        if (rule == null) {
            Responses.send(response, recorded(match, request, () -> call(match, call)));
            return;
        }
        BodyReader.Receiver receiver = new BodyReader.Receiver() {
            @Override
            public void complete(RequestBody body) {
                safely(
                        request,
                        response,
                        () -> Responses.send(response, recorded(match, request, () -> call(match, call, body))));
            }

            @Override
            public void refuse(HttpProblem problem) {
                safely(request, response, () -> {
                    throw problem;
                });
            }
        };
        BodyReader.collect(request, rule, receiver, System::nanoTime);
    }

    /** Answer of a route that is about to be given. */
    @FunctionalInterface
    private interface Call {

        RestResponse run() throws IOException;
    }

    /** Runs a call; one that only an administrator may make, and that changes something or hands out a file, is recorded. */
    private RestResponse recorded(RouteMatch match, HttpServletRequest request, Call call) throws IOException {
        boolean isAct = match.scope() == Scope.ADMIN && !isRead(request.getMethod());
        try {
            RestResponse answer = call.run();
            if (isAct || (match.scope() == Scope.ADMIN && answer.content() != null)) {
                record(request, answer.headers().getOrDefault("Location", ""), answer.status());
            }
            return answer;
        } catch (RuntimeException | LinkageError e) {
            if (isAct) {
                record(request, "", Responses.status(e));
            }
            throw e;
        }
    }

    /** Closes the body before the response is sent, so that the client can send the next one at once. */
    private RestResponse call(RouteMatch match, RestRequest request, RequestBody body) throws IOException {
        try (body;
                InputStream in = body.open()) {
            return call(match, request.withBody(in));
        }
    }

    /** Answers a request; fails with 503 if the resource went away meanwhile, since its services are gone with it. */
    private RestResponse call(RouteMatch match, RestRequest request) throws IOException {
        try {
            return preconditions.answer(match, request);
        } catch (DiunaException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            if (router.has(match.route())) {
                throw e;
            }
            HttpProblem restarted = HttpProblem.of(
                            503,
                            "A part of Diuna was restarted during this request; look whether it has had an effect, and try"
                                    + " again")
                    .with("Retry-After", "1");
            restarted.initCause(e);
            throw restarted;
        }
    }
}
