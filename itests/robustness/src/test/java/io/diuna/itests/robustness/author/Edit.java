// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.author;

import java.util.List;

/**
 * Edit of an animation's source.
 *
 * @param kind what the new source does
 * @param channel colour that it fills its zone with: 0 red, 1 green, 2 blue
 */
record Edit(Kind kind, int channel) {

    /** Kind of an edit, by what the saved source does. */
    enum Kind {
        GOOD("", "", ""),
        BROKEN("", "int broken = ;", ""),
        THROWING("", "", "if (frame.seconds() >= 0) { throw new IllegalStateException(\"thrown\"); }"),
        THROWING_AT_START("throw new IllegalStateException(\"thrown\");", "", ""),
        HANGING(
                "",
                "long end = System.nanoTime() + 30_000_000_000L;"
                        + " while (System.nanoTime() < end) { java.util.concurrent.locks.LockSupport.parkNanos(1_000_000); }",
                ""),
        ENDLESS("", "for (;;) { Thread.onSpinWait(); }", "");

        private final String constructor;
        private final String renderer;
        private final String frame;

        Kind(String constructor, String renderer, String frame) {
            this.constructor = constructor;
            this.renderer = renderer;
            this.frame = frame;
        }
    }

    /** Edits of the short form: every kind once, and a good one at the end. */
    static final List<Edit> SHORT = List.of(
            new Edit(Kind.GOOD, 1),
            new Edit(Kind.BROKEN, 0),
            new Edit(Kind.GOOD, 2),
            new Edit(Kind.THROWING, 0),
            new Edit(Kind.ENDLESS, 1),
            new Edit(Kind.GOOD, 0));

    /** Returns the source; what is wrong with it stands in line 10. */
    String source(String packageName, String className) {
        return """
                package %1$s;
                import io.diuna.api.animation.*;
                import org.osgi.service.component.annotations.Component;
                @Component
                @AnimationInfo(id = "spark", label = "Spark")
                public final class %2$s implements Animation {
                    public %2$s() { if (System.nanoTime() != 0) { %3$s } }
                    @Override
                    public Renderer renderer(Stage stage) {
                        if (System.nanoTime() != 0) { %4$s }
                        return frame -> { %5$s frame.fill(0x%6$06X); };
                    }
                }
                """.formatted(packageName, className, kind.constructor, kind.renderer, kind.frame, rgb());
    }

    private int rgb() {
        return 0xC80000 >>> (8 * channel);
    }

    boolean isGood() {
        return kind == Kind.GOOD;
    }
}
