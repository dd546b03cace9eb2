// SPDX-License-Identifier: Apache-2.0
/** Access control: who may send which HTTP request; logins, tokens, and the names of this machine. */
@Export
@Version("1.3.0")
@NullMarked
package io.diuna.platform.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
