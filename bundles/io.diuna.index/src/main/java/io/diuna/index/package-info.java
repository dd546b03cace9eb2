// SPDX-License-Identifier: Apache-2.0
/** Plugin index: what others publish, found, checked and handed to the installer of plugins. */
@NullMarked
package io.diuna.index;

import org.jspecify.annotations.NullMarked;
