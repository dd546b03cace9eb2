// SPDX-License-Identifier: Apache-2.0
/** The launcher: finds the distribution, prepares the data folder, and runs the OSGi framework in this process. */
@NullMarked
package io.diuna.runtime;

import org.jspecify.annotations.NullMarked;
