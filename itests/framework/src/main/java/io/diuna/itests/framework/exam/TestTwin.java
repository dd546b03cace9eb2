// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.exam;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** For each test object that JUnit made outside, a twin of the same name inside, which gets the calls. */
final class TestTwin {

    private final ExamFramework framework;
    private final IdentityHashMap<Object, Object> twins = new IdentityHashMap<>();

    TestTwin(ExamFramework framework) {
        this.framework = framework;
    }

    ExamFramework framework() {
        return framework;
    }

    /**
     * Calls inside what JUnit wanted to call outside.
     *
     * @param outside the method outside
     * @param target the test object outside, or null for a static method
     * @param arguments the arguments outside: null where {@link Injection} fills in
     * @throws Throwable what the method threw, as it was thrown
     */
    void call(Method outside, @Nullable Object target, List<Object> arguments) throws Throwable {
        Class<?> declaring = load(outside.getDeclaringClass());
        Method inside = declaring.getDeclaredMethod(outside.getName(), load(outside.getParameterTypes()));
        inside.setAccessible(true);
        Object twin = target == null ? null : twin(target);
        @Nullable
        Object[] injected = Injection.fill(framework.probe().getBundleContext(), inside.getParameterTypes(), arguments);

        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(declaring.getClassLoader());
        try {
            inside.invoke(twin, injected);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Object twin(Object target) throws ReflectiveOperationException {
        Object twin = twins.get(target);
        if (twin == null) {
            Constructor<?> constructor = load(target.getClass()).getDeclaredConstructor();
            constructor.setAccessible(true);
            twin = constructor.newInstance();
            twins.put(target, twin);
        }
        return twin;
    }

    private Class<?>[] load(Class<?>[] outside) throws ClassNotFoundException {
        Class<?>[] inside = new Class<?>[outside.length];
        for (int i = 0; i < outside.length; i++) {
            inside[i] = load(outside[i]);
        }
        return inside;
    }

    private Class<?> load(Class<?> outside) throws ClassNotFoundException {
        Bundle probe = framework.probe();
        if (outside.isPrimitive()) {
            return outside;
        }
        if (outside.isArray()) {
            return load(outside.getComponentType()).arrayType();
        }
        return probe.loadClass(outside.getName());
    }
}
