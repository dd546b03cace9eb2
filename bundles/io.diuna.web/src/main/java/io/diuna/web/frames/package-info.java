// SPDX-License-Identifier: Apache-2.0
/** Live picture as server-sent events. */
@NullMarked
package io.diuna.web.frames;

import org.jspecify.annotations.NullMarked;
