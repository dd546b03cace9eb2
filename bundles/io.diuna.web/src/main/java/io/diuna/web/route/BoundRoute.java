// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.route;

import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.http.BodyRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Route of a registered resource with its parsed path and the admission of its request bodies. */
public final class BoundRoute {

    private final RestRoute route;
    private final List<String> pattern;
    private final @Nullable BodyRule body;

    /** @param uploads folder for bodies that are stored in files */
    BoundRoute(RestRoute route, Path uploads) {
        this.route = route;
        String path = route.path();
        this.pattern = List.of((route.isOutsideApi() ? path.substring(1) : path).split("/", -1));
        this.body = route.body().equals(RestBody.NONE) ? null : new BodyRule(route.body(), uploads);
    }

    /** Returns the route. */
    public RestRoute route() {
        return route;
    }

    /** Returns the admission of request bodies; null if the route takes none. */
    public @Nullable BodyRule body() {
        return body;
    }

    /** Returns the first two segments of the path, such as {@code v1/zones}. */
    String root() {
        return Router.root(pattern);
    }

    /** Returns the id in the path, an empty text if the path has no placeholder, or nothing if the path does not match. */
    Optional<String> match(List<String> segments) {
        if (segments.size() != pattern.size()) {
            return Optional.empty();
        }
        String id = "";
        for (int i = 0; i < pattern.size(); i++) {
            String segment = segments.get(i);
            if (pattern.get(i).equals(RestRoute.ID) && !segment.isEmpty()) {
                id = segment;
            } else if (!pattern.get(i).equals(segment)) {
                return Optional.empty();
            }
        }
        return Optional.of(id);
    }
}
