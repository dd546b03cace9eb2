// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.exam;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Starts one framework per test class and sends every call of JUnit into it. */
final class PaxExamExtension implements BeforeAllCallback, AfterAllCallback, InvocationInterceptor, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(PaxExamExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        if (testClass.isMemberClass()) {
            throw new ExtensionConfigurationException(
                    testClass.getName()
                            + " is nested: a framework test has to be a class of its own, because its twin has no outer object");
        }
        context.getStore(NAMESPACE).put(TestTwin.class, new TestTwin(ExamFramework.start(testClass)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        TestTwin twin = context.getStore(NAMESPACE).remove(TestTwin.class, TestTwin.class);
        if (twin != null) {
            twin.framework().stop();
        }
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        callInside(invocation, call, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        callInside(invocation, call, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        callInside(invocation, call, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        callInside(invocation, call, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        callInside(invocation, call, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        callInside(invocation, call, context);
    }

    @Override
    public <T extends @Nullable Object> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context) {
        throw new ExtensionConfigurationException(
                call.getExecutable() + " is a @TestFactory: its dynamic tests would run outside of the framework");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.isInjected(parameter.getParameter().getType());
    }

    /** Nothing is known outside: {@link Injection} fills the parameter in, inside. */
    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return null;
    }

    private static void callInside(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        invocation.skip();
        TestTwin twin = context.getStore(NAMESPACE).get(TestTwin.class, TestTwin.class);
        if (twin == null) {
            throw new IllegalStateException("No framework runs for " + context.getDisplayName());
        }
        twin.call(call.getExecutable(), call.getTarget().orElse(null), call.getArguments());
    }
}
