// SPDX-License-Identifier: Apache-2.0
/** Isolation of third-party bundles: which services, bundles and events they and the platform see of each other. */
@NullMarked
package io.diuna.scheduler.isolation;

import org.jspecify.annotations.NullMarked;
