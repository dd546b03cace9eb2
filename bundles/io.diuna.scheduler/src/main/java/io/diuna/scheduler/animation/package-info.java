// SPDX-License-Identifier: Apache-2.0
/** Animation plugins: the tracker of their services, the registry, the quarantine, and the executor that runs their code. */
@NullMarked
package io.diuna.scheduler.animation;

import org.jspecify.annotations.NullMarked;
