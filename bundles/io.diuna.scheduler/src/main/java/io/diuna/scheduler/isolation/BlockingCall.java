// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import org.osgi.framework.Bundle;

/**
 * Call of a third party's code that keeps others waiting.
 *
 * @param bundle whose code it is
 * @param thread the name of the thread it runs on
 * @param place the call
 */
record BlockingCall(Bundle bundle, String thread, StackTraceElement place) {}
