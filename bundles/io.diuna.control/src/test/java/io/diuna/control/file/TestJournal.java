// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.helpers.MessageFormatter;

/** Fake logger that records warnings. */
final class TestJournal {

    final List<String> warnings = new ArrayList<>();

    /** @param type the logger's type */
    <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("warn")) {
                        Object[] rest = arguments.length == 2 && arguments[1] instanceof Object[] all
                                ? all
                                : List.of(arguments)
                                        .subList(1, arguments.length)
                                        .toArray();
                        warnings.add(MessageFormatter.arrayFormat(String.valueOf(arguments[0]), rest)
                                .getMessage());
                    }
                    return null;
                }));
    }
}
