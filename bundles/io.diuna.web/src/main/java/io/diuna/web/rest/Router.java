// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.web.http.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what answers a request. */
public final class Router {

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /**
     * A route and what its path holds.
     *
     * @param route the route
     * @param id what stands for its {@code {id}}
     */
    public record Match(Route route, String id) {}

    /**
     * What a request is about: what its route says. Where nothing can be done, who may ask anything of the path may hear
     * that, and who may see light may hear that there is no such path.
     */
    public Scope scope(String method, @Nullable String path) {
        List<Scope> all = new ArrayList<>();
        for (Match match : matches(path)) {
            if (match.route().method().equals(asked(method))) {
                return match.route().scope();
            }
            all.add(match.route().scope());
        }
        return all.isEmpty() || all.contains(Scope.CONTROL) ? Scope.CONTROL : Scope.ADMIN;
    }

    /**
     * Finds a route.
     *
     * @param path below {@code /api}, decoded, or null
     * @throws HttpProblem 404 or 405 when there is none
     */
    public Match find(String method, @Nullable String path) {
        List<Match> matches = matches(path);
        if (matches.isEmpty()) {
            throw HttpProblem.of(404, "There is nothing at /api" + (path == null ? "" : path));
        }
        for (Match match : matches) {
            if (match.route().method().equals(asked(method))) {
                return match;
            }
        }
        throw HttpProblem.of(405, method + " cannot be done with /api" + path).with("Allow", methods(matches));
    }

    /** The container leaves the body out of the answer to HEAD. */
    private static String asked(String method) {
        return method.equals("HEAD") ? "GET" : method;
    }

    private static String methods(List<Match> matches) {
        TreeSet<String> methods = new TreeSet<>();
        for (Match match : matches) {
            methods.add(match.route().method());
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private List<Match> matches(@Nullable String path) {
        List<Match> matches = new ArrayList<>();
        if (path != null && path.startsWith("/")) {
            List<String> segments = List.of(path.substring(1).split("/", -1));
            for (Route route : routes) {
                Optional<String> id = route.match(segments);
                id.ifPresent(found -> matches.add(new Match(route, found)));
            }
        }
        return matches;
    }
}
