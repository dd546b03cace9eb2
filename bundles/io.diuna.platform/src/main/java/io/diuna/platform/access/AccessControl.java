// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.access;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Access control of HTTP requests. Only its provider knows the administrator's password. Any thread may call. */
@ProviderType
public interface AccessControl {

    /** User name of the administrator. */
    String USER = "diuna";

    /** Scope of a request. */
    enum Scope {
        /** Light. */
        CONTROL,
        /** Plugins, configuration, the console. */
        ADMIN
    }

    /** Decision about a request. */
    enum Verdict {
        /** The request is allowed. */
        ALLOWED,
        /** The password is missing or wrong (401). */
        PASSWORD_NEEDED,
        /** Cross-origin request or unknown Host header (403). */
        FOREIGN,
        /** Too many wrong passwords came from this address; a later retry is allowed (429). */
        TOO_MANY_ATTEMPTS
    }

    /**
     * Decides about a request.
     *
     * @param scope scope of the request
     * @param method HTTP method in upper case; a WebSocket upgrade counts as {@code POST}
     * @param remoteAddress address of the client
     * @param header returns a request header by its name, or null
     */
    Verdict judge(Scope scope, String method, String remoteAddress, Function<String, @Nullable String> header);
}
