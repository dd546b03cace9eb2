// SPDX-License-Identifier: Apache-2.0
/** Exceptions of Diuna. */
@Export
@Version("2.0.0")
@NullMarked
package io.diuna.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
