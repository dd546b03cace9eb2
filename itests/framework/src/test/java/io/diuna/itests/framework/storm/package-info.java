// SPDX-License-Identifier: Apache-2.0
/** Many changes of configurations at the same time, by each way that there is. */
@NullMarked
package io.diuna.itests.framework.storm;

import org.jspecify.annotations.NullMarked;
