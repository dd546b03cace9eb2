// SPDX-License-Identifier: Apache-2.0
/** Plugins that come and go, good ones and bad ones. */
@NullMarked
package io.diuna.itests.framework.plugins;

import org.jspecify.annotations.NullMarked;
