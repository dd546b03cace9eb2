// SPDX-License-Identifier: Apache-2.0
/** Control: light, scenes, zones, strips, animations, plugins and configuration files, for REST, console and inputs. */
@Export
@Version("2.1.0")
@NullMarked
package io.diuna.platform.control;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
