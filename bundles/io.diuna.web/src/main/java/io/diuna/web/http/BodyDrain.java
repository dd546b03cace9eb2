// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import io.diuna.platform.rest.HttpProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Reads and discards the body of a request that was refused before its body was read. Without it, the container would close the
 * connection while the client still sends, and the client would lose the response or its next request.
 */
final class BodyDrain {

    private static final BodyRule RULE = BodyRule.discarding();

    private BodyDrain() {}

    /** Callback for the end of the body. */
    @FunctionalInterface
    interface Callback {

        /**
         * Sends the response.
         *
         * @param isRead true if the whole body was read, so that the connection can be reused
         */
        void drained(boolean isRead);
    }

    /** Discards what is left of the body, within limits, and then calls back: at once if there is nothing left. */
    static void drain(HttpServletRequest request, Callback callback) {
        if (request.isAsyncStarted() || !hasBody(request)) {
            callback.drained(true); // a started async request has already read its body
        } else if (request.getHeader("Expect") != null || !collects(request, callback)) {
            callback.drained(false);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean collects(HttpServletRequest request, Callback callback) {
        BodyReader.Receiver receiver = new BodyReader.Receiver() {
            @Override
            public void complete(RequestBody body) {
                callback.drained(true);
            }

            @Override
            public void refuse(HttpProblem problem) {
                callback.drained(false);
            }
        };
        try {
            BodyReader.collect(request, RULE, receiver, System::nanoTime);
            return true;
        } catch (IOException | RuntimeException e) { // over the limits, or async is not supported
            return false;
        }
    }
}
