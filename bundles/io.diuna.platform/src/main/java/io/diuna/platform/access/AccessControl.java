// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.access;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Who may do what over HTTP. The one place that knows the administrator's password. */
@ProviderType
public interface AccessControl {

    /** The name of the administrator. */
    String USER = "diuna";

    /** What a request is about. */
    enum Scope {
        /** Light. */
        CONTROL,
        /** Plugins, configuration, the console. */
        ADMIN
    }

    /** What is to become of a request. */
    enum Verdict {
        /** It may go on. */
        ALLOWED,
        /** It needs the password (401). */
        PASSWORD_NEEDED,
        /** It comes from a page or under a name that is not ours (403). */
        FOREIGN,
        /** Too many wrong passwords came from there; it may try again in a while (429). */
        TOO_MANY_ATTEMPTS
    }

    /**
     * Judges a request.
     *
     * @param scope what it is about
     * @param method the HTTP method in upper case; a WebSocket upgrade counts as {@code POST}
     * @param remoteAddress the address of the other side
     * @param header gives a request header by its name, or null
     */
    Verdict judge(Scope scope, String method, String remoteAddress, Function<String, @Nullable String> header);
}
