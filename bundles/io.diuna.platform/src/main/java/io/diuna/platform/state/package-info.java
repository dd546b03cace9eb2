// SPDX-License-Identifier: Apache-2.0
/** Crash-safe persistence, backup and restore. */
@Export
@Version("1.2.0")
@NullMarked
package io.diuna.platform.state;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
