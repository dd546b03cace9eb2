// SPDX-License-Identifier: Apache-2.0
/** For tests of drivers: the contract that each of them keeps. Never deployed. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.driver.testkit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
