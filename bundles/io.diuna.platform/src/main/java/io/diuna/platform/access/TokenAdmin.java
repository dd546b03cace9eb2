// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.access;

import io.diuna.platform.access.AccessControl.Scope;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Bearer tokens: named, revocable keys for programs. Only hashes of them are kept. A change is on the disk when a method returns.
 * Any thread may call.
 */
@ProviderType
public interface TokenAdmin {

    /** Most tokens at a time. */
    int MAX_TOKENS = 100;

    /**
     * Token that was created.
     *
     * @param token its description
     * @param secret value for the header {@code Authorization: Bearer}; it cannot be read again
     */
    record NewToken(AccessToken token, String secret) {

        /** Returns a text without the secret, so that it cannot get into a log. */
        @Override
        public String toString() {
            return "NewToken[" + token + "]";
        }
    }

    /** Returns all tokens, the oldest first. */
    List<AccessToken> tokens();

    /**
     * Creates a token.
     *
     * @param name 1 to 64 characters, none of them a control character; several tokens may have one name
     * @param scope {@link Scope#CONTROL} or {@link Scope#ADMIN}
     * @throws io.diuna.api.ConfigurationException if a value cannot be used, or there are {@link #MAX_TOKENS}
     * @throws io.diuna.platform.state.StateException if the disk does not take it; there is no token then
     */
    NewToken create(String name, Scope scope);

    /**
     * Revokes a token: requests with it are refused from now on.
     *
     * @return true if there was one with this id
     * @throws io.diuna.platform.state.StateException if the disk does not take it; the token stays then
     */
    boolean revoke(String id);
}
