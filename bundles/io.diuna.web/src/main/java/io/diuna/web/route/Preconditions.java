// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.route;

import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Preconditions of changes (RFC 9110, 13.1): {@code If-Match} and {@code If-None-Match} are compared with the {@code ETag} that
 * {@code GET} of the same path gives. Changes with a condition are made one after the other, so that of two clients who have
 * read the same only one succeeds. Any thread may call.
 */
final class Preconditions {

    private static final String ANY = "*";
    private static final int NOT_FOUND = 404;
    private static final int NO_GET = 405;
    private static final int FAILED = 412;

    private final Router router;
    private final Lock lock = new ReentrantLock();

    Preconditions(Router router) {
        this.router = router;
    }

    /**
     * Answers a request by its route, if its conditions hold.
     *
     * @throws HttpProblem 412 if a condition does not hold
     */
    RestResponse answer(RouteMatch match, RestRequest request) throws IOException {
        RestRoute route = match.route().route();
        String ifMatch = request.caller().header().apply("If-Match");
        String ifNoneMatch = request.caller().header().apply("If-None-Match");
        if (route.method().equals("GET") || (ifMatch == null && ifNoneMatch == null)) {
            return route.handler().answer(request);
        }
        lock.lock();
        try {
            String tag = tag(match.path(), request);
            if (ifMatch != null && !holds(ifMatch, tag)) {
                throw changed(tag);
            }
            if (ifNoneMatch != null && holds(ifNoneMatch, tag)) {
                throw problem("This exists already; send the request without If-None-Match to replace it", tag);
            }
            return route.handler().answer(request);
        } finally {
            lock.unlock();
        }
    }

    /** Returns the tag of the resource; empty if it has none, null if there is no such resource. */
    private @Nullable String tag(String path, RestRequest request) throws IOException {
        try {
            RestRoute get = router.match("GET", path).route().route();
            return get.handler().answer(request).headers().getOrDefault("ETag", "");
        } catch (HttpProblem problem) {
            if (problem.status() == NOT_FOUND || problem.status() == NO_GET) {
                return null;
            }
            throw problem;
        }
    }

    private static boolean holds(String condition, @Nullable String tag) {
        return tag != null
                && (condition.strip().equals(ANY)
                        || Arrays.stream(condition.split(",", -1))
                                .map(String::strip)
                                .anyMatch(one -> one.equals(tag)));
    }

    private static HttpProblem changed(@Nullable String tag) {
        if (tag == null) {
            return problem("This does not exist any more; send the request without If-Match to create it", null);
        }
        return tag.isEmpty()
                ? problem("This has no ETag; send the request without If-Match", tag)
                : problem("Somebody else has changed this since you have read it; read it again", tag);
    }

    private static HttpProblem problem(String detail, @Nullable String tag) {
        HttpProblem problem = HttpProblem.of(FAILED, detail);
        return tag == null || tag.isEmpty() ? problem : problem.with("ETag", tag);
    }
}
