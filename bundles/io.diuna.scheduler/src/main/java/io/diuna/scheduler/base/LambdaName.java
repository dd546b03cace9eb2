// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

/** Names of the hidden classes that the JVM makes for lambdas. Stacks of other threads have them; no jar contains them. */
public final class LambdaName {

    private static final String LAMBDA = "$$Lambda";

    private LambdaName() {}

    /** Returns the class that declares the lambda for a hidden class of a lambda; any other name as it is. */
    public static String declaringClass(String className) {
        int lambda = className.indexOf(LAMBDA);
        return lambda < 0 ? className : className.substring(0, lambda);
    }
}
