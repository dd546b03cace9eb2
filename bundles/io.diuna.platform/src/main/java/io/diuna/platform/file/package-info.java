// SPDX-License-Identifier: Apache-2.0
/** Files: scanner and watch of folders that people copy files into; kinds of files. */
@Export
@Version("2.0.0")
@NullMarked
package io.diuna.platform.file;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
