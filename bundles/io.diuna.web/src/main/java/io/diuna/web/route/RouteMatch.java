// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.route;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.HttpProblem;
import org.jspecify.annotations.Nullable;

/** Result of routing a request: a route with its path and the id in it, or the problem to answer with. */
public final class RouteMatch {

    private final Scope scope;
    private final String path;
    private final String id;
    private final @Nullable BoundRoute route;
    private final @Nullable HttpProblem problem;

    private RouteMatch(Scope scope, String path, String id, @Nullable BoundRoute route, @Nullable HttpProblem problem) {
        this.scope = scope;
        this.path = path;
        this.id = id;
        this.route = route;
        this.problem = problem;
    }

    static RouteMatch found(BoundRoute route, String path, String id) {
        return new RouteMatch(route.route().scope(), path, id, route, null);
    }

    static RouteMatch refused(Scope scope, HttpProblem problem) {
        return new RouteMatch(scope, "", "", null, problem);
    }

    /** Returns the right that the caller needs, also to learn about the problem. */
    public Scope scope() {
        return scope;
    }

    /** Returns the path of the request below the base of the router; empty if there is no route. */
    String path() {
        return path;
    }

    /** Returns the id in the path; empty if the path has none. */
    public String id() {
        return id;
    }

    /**
     * Returns the route.
     *
     * @throws HttpProblem 404, 405 or 503 if there is none
     */
    public BoundRoute route() {
        if (route == null) {
            throw problem != null ? problem : HttpProblem.of(404, "Not found");
        }
        return route;
    }
}
