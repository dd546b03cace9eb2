// SPDX-License-Identifier: Apache-2.0
/** Test kit for drivers: contract tests. Never deployed. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.driver.testkit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
