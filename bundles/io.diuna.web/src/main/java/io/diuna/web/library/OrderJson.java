// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.library;

import io.diuna.platform.rest.HttpProblem;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.JsonFields;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** Reads the order of scenes, groups and other lists. */
public final class OrderJson {

    private static final Set<String> FIELDS = Set.of("order");

    private OrderJson() {}

    /**
     * Reads {@code {"order":[...]}}.
     *
     * @throws HttpProblem 400 if it is not a JSON object, 422 if the order is missing or no list of texts
     */
    public static List<String> read(InputStream body) throws IOException {
        return new JsonFields("", JsonBody.read(body), FIELDS).order();
    }
}
