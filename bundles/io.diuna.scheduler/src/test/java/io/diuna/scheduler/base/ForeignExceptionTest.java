// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.AnimationException;
import io.diuna.api.animation.Renderer;
import io.diuna.scheduler.render.RenderFrame;
import org.junit.jupiter.api.Test;

class ForeignExceptionTest {

    @Test
    void copiesMessageAndStackTrace() {
        IllegalStateException root = new IllegalStateException("the root");
        Throwable copy = ForeignException.by(new NoClassDefFoundError("org/snake/Tail").initCause(root));
        assertThat(copy).hasMessage("java.lang.NoClassDefFoundError: org/snake/Tail");
        assertThat(copy.getStackTrace()[0].getMethodName()).isEqualTo("copiesMessageAndStackTrace");
        assertThat(copy.getCause()).hasMessage("java.lang.IllegalStateException: the root");
    }

    @Test
    void leavesOutTheClassOfWhatWasSaidInOurWords() {
        assertThat(ForeignException.by(new AnimationException("It gave no renderer")))
                .hasMessage("It gave no renderer");
    }

    @Test
    void keepsOurOwnRefusals() {
        ConfigurationException refusal = new ConfigurationException("file", "it is no jar");
        StuckException stuck = new StuckException("it hangs");
        assertThat(ForeignException.by(refusal)).isSameAs(refusal);
        assertThat(ForeignException.by(stuck)).isSameAs(stuck);
        assertThat(ForeignException.by(new ConfigurationException("file", "it is no jar", new ThrowingException())))
                .as("not what brings something foreign along")
                .isInstanceOf(ForeignException.class);
    }

    @Test
    void isOneShortLine() {
        Throwable copy = ForeignException.by(
                new IllegalStateException("one\r\n2026 ERROR two\u001b[31m" + "x".repeat(5_000_000)));
        assertThat(copy.getMessage())
                .startsWith("java.lang.IllegalStateException: one 2026 ERROR two [31mxxx")
                .hasSizeLessThan(1_100)
                .endsWith("xxx...");
        Throwable refusal = ForeignException.by(new ConfigurationException("x", "one\ntwo"));
        assertThat(refusal).hasMessage("one two");
    }

    @Test
    void holdsNothingOfWhatWasThrown() {
        Throwable foreign = new ThrowingException();
        foreign.addSuppressed(new ThrowingException());
        for (Throwable copy = ForeignException.by(foreign); copy != null; copy = copy.getCause()) {
            assertThat(copy).isExactlyInstanceOf(ForeignException.class);
            assertThat(copy.getSuppressed()).isEmpty();
        }
    }

    @Test
    void survivesAnExceptionWhoseMethodsThrow() {
        assertThat(ForeignException.by(new ThrowingException())).hasMessage(ThrowingException.class.getName());
    }

    @Test
    void comesToAnEndWhereCausesGoInACircle() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));
        int depth = 0;
        for (Throwable copy = ForeignException.by(one); copy != null; copy = copy.getCause()) {
            depth++;
        }
        assertThat(depth).isLessThan(10);
    }

    @Test
    void isShortWhereARecursionWasEndless() {
        Renderer[] self = new Renderer[1];
        self[0] = frame -> self[0].render(frame);
        try {
            self[0].render(new RenderFrame());
        } catch (StackOverflowError e) {
            assertThat(e.getStackTrace()).hasSizeGreaterThan(500);
            assertThat(ForeignException.by(e).getStackTrace())
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
