// SPDX-License-Identifier: Apache-2.0
/** Plugin installation: the plugin folder, uploads, checks, bundles, and the status of each plugin. */
@NullMarked
package io.diuna.scheduler.install;

import org.jspecify.annotations.NullMarked;
