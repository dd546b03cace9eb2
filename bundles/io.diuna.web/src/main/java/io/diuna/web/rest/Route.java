// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.web.http.BodyRule;
import io.diuna.web.http.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked for.
 *
 * @param method the HTTP method
 * @param path segments below {@code /api}, of which one may be {@code {id}}
 * @param scope who may ask
 * @param body which bodies it takes; null when it takes none
 * @param handler what answers
 */
public record Route(
        String method,
        List<String> path,
        Scope scope,
        @Nullable BodyRule body,
        Handler handler) {

    private static final String ID = "{id}";

    /** Splits the path. */
    public static Route of(String method, String path, Scope scope, @Nullable BodyRule body, Handler handler) {
        return new Route(method, List.of(path.split("/", -1)), scope, body, handler);
    }

    /** What answers a call. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Answers, or throws a {@link io.diuna.web.http.HttpProblem}.
         *
         * @throws IOException when the body cannot be read
         */
        Response answer(Request call) throws IOException;
    }

    /** What stands for the {@code {id}} when the path is this one's, empty text where it has none; nothing if it is not. */
    Optional<String> match(List<String> segments) {
        if (segments.size() != path.size()) {
            return Optional.empty();
        }
        String id = "";
        for (int i = 0; i < path.size(); i++) {
            String segment = segments.get(i);
            if (path.get(i).equals(ID) && !segment.isEmpty()) {
                id = segment;
            } else if (!path.get(i).equals(segment)) {
                return Optional.empty();
            }
        }
        return Optional.of(id);
    }
}
