// SPDX-License-Identifier: Apache-2.0
/** Drivers that are updated, fail and vanish under the running show. */
@NullMarked
package io.diuna.itests.framework.drivers;

import org.jspecify.annotations.NullMarked;
