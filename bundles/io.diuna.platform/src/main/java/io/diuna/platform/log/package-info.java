// SPDX-License-Identifier: Apache-2.0
/** Log: helpers for Diuna's own bundles, and the newest records. */
@Export
@Version("1.3.0")
@NullMarked
package io.diuna.platform.log;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
