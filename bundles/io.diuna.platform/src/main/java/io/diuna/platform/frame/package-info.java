// SPDX-License-Identifier: Apache-2.0
/** The frame scheduler as the rest of the platform sees it: looks and frames go in, figures and pictures come out. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.platform.frame;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
