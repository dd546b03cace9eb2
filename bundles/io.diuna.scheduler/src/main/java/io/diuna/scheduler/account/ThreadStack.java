// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import java.util.List;

/**
 * Stack of a thread.
 *
 * @param thread id of the thread
 * @param name name of the thread
 * @param classes names of the classes whose methods it is in, outermost first, without those of Java
 */
public record ThreadStack(long thread, String name, List<String> classes) {

    /** Copies the list. */
    public ThreadStack {
        classes = List.copyOf(classes);
    }
}
