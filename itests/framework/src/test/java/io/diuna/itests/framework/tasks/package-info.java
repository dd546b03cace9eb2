// SPDX-License-Identifier: Apache-2.0
/** The threads of the platform. */
@NullMarked
package io.diuna.itests.framework.tasks;

import org.jspecify.annotations.NullMarked;
