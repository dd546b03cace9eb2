// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.rest;

import io.diuna.platform.access.HttpCaller;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Request of a {@link RestRoute}.
 *
 * @param id decoded text in the place of {@code {id}}; empty if the path has no placeholder
 * @param query the query as it was sent, such as {@code a=1&b=2}; empty if there is none
 * @param body the complete request body, empty if the route takes none; the caller of the handler closes it
 * @param caller who sent it
 * @param languages wanted languages (header {@code Accept-Language}), best first; empty if it has none
 */
public record RestRequest(String id, String query, InputStream body, HttpCaller caller, List<Locale> languages) {

    /** Copies the languages. */
    public RestRequest {
        languages = List.copyOf(languages);
    }

    /** Returns this request with a body. */
    public RestRequest withBody(InputStream other) {
        return new RestRequest(id, query, other, caller, languages);
    }

    /** Creates a request without languages. */
    public RestRequest(String id, String query, InputStream body, HttpCaller caller) {
        this(id, query, body, caller, List.of());
    }

    /** Returns the decoded value of a parameter of the query; empty if it is missing or malformed. */
    public Optional<String> value(String parameter) {
        String start = parameter + "=";
        try {
            return Arrays.stream(query.split("&"))
                    .filter(one -> one.startsWith(start))
                    .findFirst()
                    .map(one -> URLDecoder.decode(one.substring(start.length()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns true if the query has this flag, set to {@code true}. */
    public boolean isSet(String flag) {
        return Arrays.asList(query.split("&")).contains(flag + "=true");
    }
}
