// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.helpers.MessageFormatter;

/** A log that remembers its warnings. */
final class TestJournal {

    final List<String> warnings = new ArrayList<>();

    /** @param type that of the log */
    <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, told) -> {
            if (method.getName().equals("warn")) {
                Object[] rest = told.length == 2 && told[1] instanceof Object[] all
                        ? all
                        : List.of(told).subList(1, told.length).toArray();
                warnings.add(MessageFormatter.arrayFormat(String.valueOf(told[0]), rest)
                        .getMessage());
            }
            return null;
        }));
    }
}
