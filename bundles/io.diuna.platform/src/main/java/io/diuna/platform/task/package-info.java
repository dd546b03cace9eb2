// SPDX-License-Identifier: Apache-2.0
/** Who runs what: every thread of the platform, with its owner and how it does. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.platform.task;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
