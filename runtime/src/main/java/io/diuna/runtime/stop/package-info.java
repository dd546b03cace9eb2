// SPDX-License-Identifier: Apache-2.0
/** End of the process: signals, the orderly stop of the framework, exit codes. */
@NullMarked
package io.diuna.runtime.stop;

import org.jspecify.annotations.NullMarked;
