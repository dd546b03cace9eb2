// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.rest;

import io.diuna.platform.access.AccessControl.Scope;
import java.io.IOException;

/**
 * Route of the REST API: one method of one path. A route for {@code GET} also answers {@code HEAD}.
 *
 * @param method HTTP method in upper case
 * @param path path below {@code /api/}, such as {@code v1/zones/{id}}, or with a leading slash, such as {@code /json/state}, a
 *     path of the server for the API of another product; at most one segment is {@code {id}}, which matches any text that is
 *     not empty
 * @param scope right that a caller needs
 * @param body request body that the route takes; {@link RestBody#NONE} for none
 * @param handler answers the requests
 */
public record RestRoute(String method, String path, Scope scope, RestBody body, Handler handler) {

    /** Placeholder in a path. */
    public static final String ID = "{id}";

    /** Returns true if the path is one of the server, not below {@code /api/}. */
    public boolean isOutsideApi() {
        return path.startsWith("/");
    }

    /** Creates a route without a request body. */
    public static RestRoute of(String method, String path, Scope scope, Handler handler) {
        return new RestRoute(method, path, scope, RestBody.NONE, handler);
    }

    /** Callback that answers a request. Any thread may call it, several at once. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Answers a request.
         *
         * @throws HttpProblem as the response, if the request cannot be served
         * @throws io.diuna.api.ConfigurationException if a field cannot be used: 422
         * @throws io.diuna.api.DiunaException if it cannot be done now: 503
         * @throws IOException if the body cannot be read
         */
        RestResponse answer(RestRequest request) throws IOException;
    }
}
