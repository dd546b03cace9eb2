// SPDX-License-Identifier: Apache-2.0
/** Makes every thread of the platform and keeps book of it. Nobody else makes one. Knows nothing of OSGi. */
@NullMarked
package io.diuna.scheduler.task;

import org.jspecify.annotations.NullMarked;
