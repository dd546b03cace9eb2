// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * The body of a request that is refused before anybody has read it. The container hangs up where a body is still to come
 * when its request is answered, and who sends at that moment loses the answer, or the next request on the connection. So
 * what is still to come is read first, and dropped.
 */
final class BodyDrain {

    private static final BodyRule RULE = BodyRule.dropped();

    private BodyDrain() {}

    /** What is done afterwards. */
    @FunctionalInterface
    interface Then {

        /**
         * The request can be answered.
         *
         * @param isRead whether nothing more comes, so that the connection can be used for the next request
         */
        void answer(boolean isRead);
    }

    /** Drops what is still to come, within limits, and then has the request answered: at once, or when it has come. */
    static void drop(HttpServletRequest request, Then then) {
        if (request.isAsyncStarted() || !hasBody(request)) {
            then.answer(true); // it was read by whoever refuses it now
        } else if (request.getHeader("Expect") != null || !collects(request, then)) {
            then.answer(false);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean collects(HttpServletRequest request, Then then) {
        BodyReader.Receiver receiver = new BodyReader.Receiver() {
            @Override
            public void complete(RequestBody body) {
                then.answer(true);
            }

            @Override
            public void refuse(HttpProblem problem) {
                then.answer(false);
            }
        };
        try {
            BodyReader.collect(request, RULE, receiver, System::nanoTime);
            return true;
        } catch (IOException | RuntimeException e) { // too much, or there is nothing to read it with
            return false;
        }
    }
}
