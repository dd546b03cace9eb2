// SPDX-License-Identifier: Apache-2.0
/** Plugin installation: the plugin folder, uploads, checks, and the bundles that come from them. */
@NullMarked
package io.diuna.scheduler.install;

import org.jspecify.annotations.NullMarked;
