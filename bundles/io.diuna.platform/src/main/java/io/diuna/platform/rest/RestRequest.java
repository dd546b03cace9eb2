// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.rest;

import java.io.InputStream;
import java.util.Arrays;

/**
 * Request of a {@link RestRoute}.
 *
 * @param id decoded text in the place of {@code {id}}; empty if the path has no placeholder
 * @param query the query as it was sent, such as {@code a=1&b=2}; empty if there is none
 * @param body the complete request body, empty if the route takes none; the caller of the handler closes it
 */
public record RestRequest(String id, String query, InputStream body) {

    /** Returns true if the query has this flag, set to {@code true}. */
    public boolean isSet(String flag) {
        return Arrays.asList(query.split("&")).contains(flag + "=true");
    }
}
