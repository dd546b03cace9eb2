// SPDX-License-Identifier: Apache-2.0
/** Test kit for animations: renders one without the platform. Never deployed. */
@Export
@Version("1.2.0")
@NullMarked
package io.diuna.animation.testkit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
