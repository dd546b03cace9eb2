// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.route;

import io.diuna.platform.rest.RestRoute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Routes outside {@code /api}, with a servlet for each first segment of their paths, such as {@code json}, while a resource has
 * one. Any thread may call.
 */
public final class OutsideRoutes implements AutoCloseable {

    /** Registry of servlets. */
    @FunctionalInterface
    public interface Whiteboard {

        /**
         * Registers a servlet for a path and all that is below.
         *
         * @param path path with its leading slash
         * @return ends the registration
         */
        Runnable register(String path, RestServlet servlet);
    }

    private final Router router;
    private final RestServlet servlet;
    private final Whiteboard whiteboard;

    /** First segments by resource. */
    private final Map<Object, Set<String>> roots = new HashMap<>();

    /** Registrations by first segment. */
    private final Map<String, Runnable> registrations = new TreeMap<>();

    /** @param servlet answers the routes of the router */
    public OutsideRoutes(Router router, RestServlet servlet, Whiteboard whiteboard) {
        this.router = router;
        this.servlet = servlet;
        this.whiteboard = whiteboard;
    }

    /** Adds the routes of a resource. */
    public synchronized void add(Object owner, List<RestRoute> routes) {
        if (routes.isEmpty()) {
            return;
        }
        router.add(owner, routes);
        roots.put(owner, routes.stream().map(OutsideRoutes::root).collect(Collectors.toSet()));
        update();
    }

    private static String root(RestRoute route) {
        return route.path().split("/", 3)[1];
    }

    /** Removes the routes of a resource. */
    public synchronized void remove(Object owner) {
        if (roots.remove(owner) != null) {
            router.remove(owner);
            update();
        }
    }

    private void update() {
        Set<String> wanted = roots.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        for (String root : wanted) {
            registrations.computeIfAbsent(root, key -> whiteboard.register("/" + key, servlet));
        }
        registrations.entrySet().removeIf(registration -> {
            boolean gone = !wanted.contains(registration.getKey());
            if (gone) {
                registration.getValue().run();
            }
            return gone;
        });
    }

    @Override
    public synchronized void close() {
        roots.clear();
        update();
    }
}
