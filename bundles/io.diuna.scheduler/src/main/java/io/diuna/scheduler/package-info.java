// SPDX-License-Identifier: Apache-2.0
/** Declarative Services shells of the frame scheduler, and the {@code Engine} that they share. */
@NullMarked
package io.diuna.scheduler;

import org.jspecify.annotations.NullMarked;
