// SPDX-License-Identifier: Apache-2.0
/** Notifications for a service manager, systemd: started, alive, stopping. */
@NullMarked
package io.diuna.runtime.notify;

import org.jspecify.annotations.NullMarked;
