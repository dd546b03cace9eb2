// SPDX-License-Identifier: Apache-2.0
/** Event bus: a bounded queue and a thread for each listener, interceptors, a rate limit for each publisher, and a history. */
@NullMarked
package io.diuna.event;

import org.jspecify.annotations.NullMarked;
