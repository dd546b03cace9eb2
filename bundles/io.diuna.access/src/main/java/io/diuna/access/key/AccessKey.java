// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.key;

import io.diuna.platform.access.AccessControl.Scope;

/**
 * Key of a session or token. Its secret is known to its owner only.
 *
 * @param id id, which is no secret
 * @param digest SHA-256 of the secret
 * @param scope what it admits to
 * @param name name for people; empty for a session
 * @param stamp digest of the password or PIN that a session was opened with; empty for a token
 * @param created when it was created, in seconds since 1970
 * @param used when it was used last, to about a day, in seconds since 1970
 */
record AccessKey(String id, String digest, Scope scope, String name, String stamp, long created, long used) {

    /** Returns a copy that was used at another time. */
    AccessKey withUsed(long when) {
        return new AccessKey(id, digest, scope, name, stamp, created, when);
    }
}
