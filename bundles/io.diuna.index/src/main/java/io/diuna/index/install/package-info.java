// SPDX-License-Identifier: Apache-2.0
/** Versions that run here, and files that are what the index says. */
@NullMarked
package io.diuna.index.install;

import org.jspecify.annotations.NullMarked;
