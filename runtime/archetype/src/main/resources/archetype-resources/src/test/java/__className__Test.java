package ${package};

import io.diuna.animation.testkit.AnimationGuard;
import io.diuna.animation.testkit.GoldenFrames;
import io.diuna.animation.testkit.TestZone;
import org.junit.jupiter.api.Test;

class ${className}Test {

    @Test
    void passesAllGuards() {
        AnimationGuard.of(${className}::new).passesAll();
    }

    @Test
    void rendersItsGoldenFrames() {
        GoldenFrames.check("line", TestZone.line(60), new ${className}());
        GoldenFrames.check("matrix", TestZone.matrix(16, 16), new ${className}());
    }
}
