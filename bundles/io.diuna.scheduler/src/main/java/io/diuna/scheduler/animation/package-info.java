// SPDX-License-Identifier: Apache-2.0
/** Animation plugins: tracking of their services, the registry, quarantine, and the time-limited executor that runs their code. */
@NullMarked
package io.diuna.scheduler.animation;

import org.jspecify.annotations.NullMarked;
