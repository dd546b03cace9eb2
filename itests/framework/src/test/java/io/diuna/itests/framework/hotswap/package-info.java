// SPDX-License-Identifier: Apache-2.0
/** Plugins that are updated while they play. */
@NullMarked
package io.diuna.itests.framework.hotswap;

import org.jspecify.annotations.NullMarked;
