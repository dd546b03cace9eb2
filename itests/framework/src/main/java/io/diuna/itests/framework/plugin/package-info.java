// SPDX-License-Identifier: Apache-2.0
/** Builds animation plugins while a test runs. */
@NullMarked
package io.diuna.itests.framework.plugin;

import org.jspecify.annotations.NullMarked;
