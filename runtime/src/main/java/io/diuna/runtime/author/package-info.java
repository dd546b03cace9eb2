// SPDX-License-Identifier: Apache-2.0
/** Commands for authors of plugins. */
@NullMarked
package io.diuna.runtime.author;

import org.jspecify.annotations.NullMarked;
