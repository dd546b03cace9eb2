// SPDX-License-Identifier: Apache-2.0
/** Manifests of bundles. */
@NullMarked
package io.diuna.index.jar;

import org.jspecify.annotations.NullMarked;
