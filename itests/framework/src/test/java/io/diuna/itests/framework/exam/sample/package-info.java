// SPDX-License-Identifier: Apache-2.0
/** Test classes that are run by a test of the harness, never by the build itself: some of them fail on purpose. */
@NullMarked
package io.diuna.itests.framework.exam.sample;

import org.jspecify.annotations.NullMarked;
