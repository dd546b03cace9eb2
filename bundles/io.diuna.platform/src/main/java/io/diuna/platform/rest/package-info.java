// SPDX-License-Identifier: Apache-2.0
/** REST whiteboard: resources that bundles contribute to the HTTP API below {@code /api}. */
@Export
@Version("1.5.0")
@NullMarked
package io.diuna.platform.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
