// SPDX-License-Identifier: Apache-2.0
/** Zones: which animation plays where, where the pixels of a zone go, and what happens when an animation fails. */
@NullMarked
package io.diuna.scheduler.zone;

import org.jspecify.annotations.NullMarked;
