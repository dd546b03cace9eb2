// SPDX-License-Identifier: Apache-2.0
/** REST whiteboard: resources that bundles contribute to the HTTP API. */
@Export
@Version("1.6.0")
@NullMarked
package io.diuna.platform.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
