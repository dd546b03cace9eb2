// SPDX-License-Identifier: Apache-2.0
/** Scanner and watch of folders that people copy files into. */
@Export
@Version("1.1.0")
@NullMarked
package io.diuna.platform.file;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
