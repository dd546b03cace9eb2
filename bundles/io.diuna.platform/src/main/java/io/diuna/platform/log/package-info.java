// SPDX-License-Identifier: Apache-2.0
/** Logging helpers of Diuna's own bundles. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.platform.log;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
