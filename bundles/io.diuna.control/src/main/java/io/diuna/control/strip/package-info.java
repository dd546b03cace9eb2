// SPDX-License-Identifier: Apache-2.0
/** Strips by their configurations: which drivers there are, what can be configured, and what is. */
@NullMarked
package io.diuna.control.strip;

import org.jspecify.annotations.NullMarked;
