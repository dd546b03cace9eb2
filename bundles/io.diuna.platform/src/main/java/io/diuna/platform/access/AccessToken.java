// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.access;

import io.diuna.platform.access.AccessControl.Scope;
import java.time.Instant;

/**
 * Description of a bearer token, without its secret.
 *
 * @param id id, to revoke it by
 * @param name name for people, such as {@code Home Assistant}; 1 to 64 characters
 * @param scope {@link Scope#CONTROL} or {@link Scope#ADMIN}
 * @param created when it was created
 */
public record AccessToken(String id, String name, Scope scope, Instant created) {}
