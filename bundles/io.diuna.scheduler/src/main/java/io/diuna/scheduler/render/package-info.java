// SPDX-License-Identifier: Apache-2.0
/** The lanes: threads on which animations draw the next frame while this one is shown. */
@NullMarked
package io.diuna.scheduler.render;

import org.jspecify.annotations.NullMarked;
