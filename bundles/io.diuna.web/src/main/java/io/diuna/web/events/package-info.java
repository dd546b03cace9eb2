// SPDX-License-Identifier: Apache-2.0
/** State changes as server-sent events. */
@NullMarked
package io.diuna.web.events;

import org.jspecify.annotations.NullMarked;
