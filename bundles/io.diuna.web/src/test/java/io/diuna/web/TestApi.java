// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.rest.RestResource;
import io.diuna.web.http.FakeExchange;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** REST API with one resource, for clients that may do everything; remembers which scope they needed. */
public final class TestApi {

    private final ApiServlet servlet;
    private @Nullable Scope asked;

    public TestApi(RestResource resource) {
        this(resource, Path.of("unused"));
    }

    /** @param uploads folder for bodies that are stored in files */
    TestApi(RestResource resource, Path uploads) {
        servlet = new ApiServlet((scope, method, address, header) -> granted(scope), uploads, "1.0");
        servlet.addResource(resource);
    }

    /** Returns a servlet without resources, for clients that may do everything. */
    static ApiServlet servlet(Path uploads) {
        return new ApiServlet((scope, method, address, header) -> Verdict.ALLOWED, uploads, "1.0");
    }

    private Verdict granted(Scope scope) {
        asked = scope;
        return Verdict.ALLOWED;
    }

    /** Returns the scope that a request needs. */
    public @Nullable Scope scope(String method, String path) {
        send(FakeExchange.of(method, "/api" + path));
        return asked;
    }

    /** Sends a request; a body is still to be delivered. */
    public FakeExchange send(FakeExchange exchange) {
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }

    /** Gets a resource by its path below {@code /api/v1/}. */
    public FakeExchange get(String path) {
        return at("/api/v1/" + path);
    }

    /** Gets a resource by its whole path. */
    public FakeExchange at(String path) {
        return send(FakeExchange.of("GET", path));
    }
}
