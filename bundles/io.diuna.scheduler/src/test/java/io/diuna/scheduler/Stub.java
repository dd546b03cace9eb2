// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Stub of an interface with an answer for each method that is expected, by its name. A name that is not a
 * method of the interface fails when the stub is created; a call without an answer fails. A stub equals only itself.
 */
public final class Stub {

    private Stub() {}

    /** An answer to a call. */
    public interface Answer {

        /** Returns the result for these arguments. */
        Object to(Object[] arguments) throws Throwable;
    }

    /** Makes a stub. */
    public static <T> T of(Class<T> type, Map<String, Answer> answers) {
        return of(type, answers, method -> {
            throw new UnsupportedOperationException(method.toString());
        });
    }

    /** Makes a stub of a configuration: a value that is not set is the default; an exception as a value is thrown. */
    public static <T> T configuration(Class<T> type, Map<String, Object> set) {
        Map<String, Answer> answers = new HashMap<>();
        set.forEach((name, value) -> answers.put(name, arguments -> {
            if (value instanceof RuntimeException wrong) {
                throw wrong;
            }
            return value;
        }));
        return of(type, answers, method -> {
            if (method.getDefaultValue() == null) {
                throw new UnsupportedOperationException(method + " has no default");
            }
            return method.getDefaultValue();
        });
    }

    private static <T> T of(Class<T> type, Map<String, Answer> answers, Function<Method, Object> otherwise) {
        for (String name : answers.keySet()) {
            if (Arrays.stream(type.getMethods())
                    .noneMatch(method -> method.getName().equals(name))) {
                throw new IllegalArgumentException(type.getName() + " has no method " + name);
            }
        }
        return type.cast(Proxy.newProxyInstance(
                Stub.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Answer answer = answers.get(method.getName());
                    if (answer != null) {
                        return answer.to(arguments == null ? new Object[0] : arguments);
                    }
                    return switch (method.getName()) {
                        case "equals" -> self == arguments[0];
                        case "hashCode" -> System.identityHashCode(self);
                        case "toString" -> type.getSimpleName() + " stub";
                        default -> otherwise.apply(method);
                    };
                }));
    }
}
