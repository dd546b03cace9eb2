// SPDX-License-Identifier: Apache-2.0
/** Runs JUnit Jupiter tests inside a fresh OSGi framework. */
@NullMarked
package io.diuna.itests.framework.exam;

import org.jspecify.annotations.NullMarked;
