// SPDX-License-Identifier: Apache-2.0
/** Tests of inputs at the computer, in the running framework. */
@NullMarked
package io.diuna.itests.framework.input;

import org.jspecify.annotations.NullMarked;
