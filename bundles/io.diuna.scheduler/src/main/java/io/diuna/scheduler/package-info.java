// SPDX-License-Identifier: Apache-2.0
/** The frame scheduler's Declarative Services shells: services in, services out, no logic. */
@NullMarked
package io.diuna.scheduler;

import org.jspecify.annotations.NullMarked;
