// SPDX-License-Identifier: Apache-2.0
/** Frame scheduler: looks in; playback, metrics and pictures out. */
@Export
@Version("2.1.0")
@NullMarked
package io.diuna.platform.frame;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
