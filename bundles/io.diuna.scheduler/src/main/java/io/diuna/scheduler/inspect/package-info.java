// SPDX-License-Identifier: Apache-2.0
/** Inspection of plugin jars before a class of them loads and before the framework sees them. */
@NullMarked
package io.diuna.scheduler.inspect;

import org.jspecify.annotations.NullMarked;
