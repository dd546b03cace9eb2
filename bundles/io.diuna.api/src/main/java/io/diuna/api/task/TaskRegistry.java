// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.task;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Task registry of one bundle: the service through which a bundle creates its threads. Every bundle that gets this
 * service has its own instance, so each thread is listed with the bundle that owns it. Plugins may use it too. When the
 * bundle stops, all scopes that it left open are closed.
 *
 * <p>Any thread may call.
 */
@ProviderType
public interface TaskRegistry {

    /**
     * Opens a scope for threads of this bundle. The caller closes it, at the latest when its component is deactivated.
     *
     * @return the scope
     * @throws IllegalStateException when the bundle has stopped
     */
    TaskScope open();
}
