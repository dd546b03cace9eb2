// SPDX-License-Identifier: Apache-2.0
/** Zones that come with new strips. */
@NullMarked
package io.diuna.control.stripzone;

import org.jspecify.annotations.NullMarked;
