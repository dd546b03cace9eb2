// SPDX-License-Identifier: Apache-2.0
/** What every part of Diuna shares: its exceptions. */
@Export
@Version("2.0.0")
@NullMarked
package io.diuna.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
