// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.route;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestRoute;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Routing table below one path of the server. Resources come and go while requests are routed. Below the root of a resource
 * that is away, such as {@code v1/zones}, requests get 503 instead of 404. Any thread may call.
 */
public final class Router {

    private static final int ROOT_SEGMENTS = 2;

    private final String base;
    private final Path uploads;
    private final Map<Object, List<BoundRoute>> byOwner = new LinkedHashMap<>();
    private final Map<String, Scope> roots;
    private volatile Table table;

    /** Snapshot that a request is routed with. */
    private record Table(List<BoundRoute> routes, Map<String, Scope> absent) {}

    /**
     * Creates a table without routes.
     *
     * @param base path of the server that all routes are below, such as {@code /api}; empty for the root
     * @param roots roots whose resources are expected, with the right to learn that one is away
     * @param uploads folder for request bodies that are stored in files
     */
    public Router(String base, Map<String, Scope> roots, Path uploads) {
        this.base = base;
        this.uploads = uploads;
        this.roots = new HashMap<>(roots);
        this.table = new Table(List.of(), Map.copyOf(roots));
    }

    /**
     * Returns the path of a request below the base.
     *
     * @param servletPath path of the servlet
     * @param pathInfo rest of the path; null for none
     */
    @Nullable
    String below(String servletPath, @Nullable String pathInfo) {
        return base.isEmpty() ? servletPath + (pathInfo == null ? "" : pathInfo) : pathInfo;
    }

    /** Adds the routes of a resource. */
    public synchronized void add(Object owner, List<RestRoute> routes) {
        List<BoundRoute> bound =
                routes.stream().map(route -> new BoundRoute(route, uploads)).toList();
        byOwner.put(owner, bound);
        for (BoundRoute route : bound) {
            roots.merge(route.root(), route.route().scope(), Router::milder);
        }
        publish();
    }

    /** Removes the routes of a resource; its roots stay known. */
    public synchronized void remove(Object owner) {
        byOwner.remove(owner);
        publish();
    }

    private void publish() {
        List<BoundRoute> routes =
                byOwner.values().stream().flatMap(List::stream).toList();
        Map<String, Scope> absent = new HashMap<>(roots);
        routes.forEach(route -> absent.remove(route.root()));
        table = new Table(routes, Map.copyOf(absent));
    }

    /** Returns the routes of all resources that are registered now. */
    public List<RestRoute> routes() {
        return table.routes().stream().map(BoundRoute::route).toList();
    }

    /** Returns true while the resource of a route is registered. */
    boolean has(BoundRoute route) {
        return table.routes().contains(route);
    }

    /**
     * Routes a request. The container drops the body of a response to HEAD, so HEAD is routed as GET.
     *
     * @param method HTTP method
     * @param path decoded path below the base, with its slash; null for the base itself
     */
    public RouteMatch match(String method, @Nullable String path) {
        Table now = table;
        List<String> segments =
                path != null && path.startsWith("/") ? List.of(path.substring(1).split("/", -1)) : List.of("");
        String wanted = method.equals("HEAD") ? "GET" : method;
        List<RestRoute> ofPath = new ArrayList<>();
        for (BoundRoute route : now.routes()) {
            Optional<String> id = route.match(segments);
            if (id.isPresent()) {
                if (route.route().method().equals(wanted)) {
                    return RouteMatch.found(route, path == null ? "" : path, id.get());
                }
                ofPath.add(route.route());
            }
        }
        return ofPath.isEmpty() ? missing(now, path, segments) : wrongMethod(method, ofPath);
    }

    private RouteMatch missing(Table now, @Nullable String path, List<String> segments) {
        String full = base + (path == null ? "" : path);
        Scope scope = now.absent().get(root(segments));
        return scope == null
                ? RouteMatch.refused(Scope.CONTROL, HttpProblem.of(404, "There is nothing at " + full))
                : RouteMatch.refused(
                        scope,
                        HttpProblem.of(503, full + " is not available right now; try again in a moment")
                                .with("Retry-After", "1"));
    }

    /** Returns 405; the mildest right of the path's routes is enough to learn which methods it has. */
    private static RouteMatch wrongMethod(String method, List<RestRoute> routes) {
        TreeSet<String> allowed = new TreeSet<>();
        Scope scope = Scope.ADMIN;
        for (RestRoute route : routes) {
            allowed.add(route.method());
            scope = milder(scope, route.scope());
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        String list = String.join(", ", allowed);
        return RouteMatch.refused(
                scope,
                HttpProblem.of(405, "Method " + method + " not allowed; allowed: " + list)
                        .with("Allow", list));
    }

    /** Returns the first two segments of a path, or all of a shorter one. */
    static String root(List<String> segments) {
        return String.join("/", segments.subList(0, Math.min(ROOT_SEGMENTS, segments.size())));
    }

    private static Scope milder(Scope one, Scope other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
