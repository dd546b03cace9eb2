// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.AnimationException;
import org.junit.jupiter.api.Test;

class ForeignExceptionTest {

    @Test
    void copiesMessageAndStackTrace() {
        IllegalStateException root = new IllegalStateException("the root");
        Throwable copy = ForeignException.of(new NoClassDefFoundError("org/snake/Tail").initCause(root));
        assertThat(copy).hasMessage("java.lang.NoClassDefFoundError: org/snake/Tail");
        assertThat(copy.getStackTrace()[0].getMethodName()).isEqualTo("copiesMessageAndStackTrace");
        assertThat(copy.getCause()).hasMessage("java.lang.IllegalStateException: the root");
    }

    @Test
    void leavesOutTheClassOfWhatWasSaidInOurWords() {
        assertThat(ForeignException.of(new AnimationException("It gave no renderer")))
                .hasMessage("It gave no renderer");
    }

    @Test
    void keepsOurOwnRefusals() {
        ConfigurationException refusal = new ConfigurationException("file", "it is no jar");
        assertThat(ForeignException.of(refusal)).isSameAs(refusal);
        assertThat(ForeignException.of(new ConfigurationException("file", "it is no jar", new ThrowingException())))
                .as("not what brings something foreign along")
                .isInstanceOf(ForeignException.class);
    }

    @Test
    void isOneShortLine() {
        Throwable copy = ForeignException.of(
                new IllegalStateException("one\r\n2026 ERROR two\u001b[31m" + "x".repeat(5_000_000)));
        assertThat(copy.getMessage())
                .startsWith("java.lang.IllegalStateException: one 2026 ERROR two [31mxxx")
                .hasSizeLessThan(1_100)
                .endsWith("xxx...");
        Throwable refusal = ForeignException.of(new ConfigurationException("x", "one\ntwo"));
        assertThat(refusal).hasMessage("one two");
    }

    @Test
    void holdsNothingOfWhatWasThrown() {
        Throwable foreign = new ThrowingException();
        foreign.addSuppressed(new ThrowingException());
        for (Throwable copy = ForeignException.of(foreign); copy != null; copy = copy.getCause()) {
            assertThat(copy).isExactlyInstanceOf(ForeignException.class);
            assertThat(copy.getSuppressed()).isEmpty();
        }
    }

    @Test
    void survivesAnExceptionWhoseMethodsThrow() {
        assertThat(ForeignException.of(new ThrowingException())).hasMessage(ThrowingException.class.getName());
    }

    @Test
    void comesToAnEndWhereCausesGoInACircle() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));
        int depth = 0;
        for (Throwable copy = ForeignException.of(one); copy != null; copy = copy.getCause()) {
            depth++;
        }
        assertThat(depth).isLessThan(10);
    }

    @Test
    void isShortWhereARecursionWasEndless() {
        Runnable[] self = new Runnable[1];
        self[0] = () -> self[0].run();
        try {
            self[0].run();
        } catch (StackOverflowError e) {
            assertThat(e.getStackTrace()).hasSizeGreaterThan(500);
            assertThat(ForeignException.of(e).getStackTrace())
                    .hasSizeLessThan(100)
                    .isNotEmpty();
        }
    }

    /** Exception whose own methods throw. */
    private static final class ThrowingException extends RuntimeException {

        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no comment");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("no comment");
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException("no comment");
        }
    }
}
