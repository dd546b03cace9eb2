// SPDX-License-Identifier: Apache-2.0
/** REST resources of plugins: installed ones, and those of the plugin index. */
@NullMarked
package io.diuna.web.plugin;

import org.jspecify.annotations.NullMarked;
