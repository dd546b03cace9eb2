// SPDX-License-Identifier: Apache-2.0
/** Threads of all bundles, for health, metrics and the console. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.platform.task;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
