// SPDX-License-Identifier: Apache-2.0
/** Thread priorities of the operating system. The only package that calls native code. */
@NullMarked
package io.diuna.scheduler.realtime;

import org.jspecify.annotations.NullMarked;
