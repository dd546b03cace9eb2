// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LambdaNameTest {

    @Test
    void isThatOfTheClassWithTheLambda() {
        assertThat(LambdaName.declaringClass("org.snake.Snake$Head$$Lambda$789/0x00007f003d8a38"))
                .isEqualTo("org.snake.Snake$Head");
        Runnable lambda = () -> {};
        assertThat(LambdaName.declaringClass(lambda.getClass().getName()))
                .isEqualTo(getClass().getName());
    }

    @Test
    void otherNamesStay() {
        assertThat(LambdaName.declaringClass("org.snake.Snake$Head")).isEqualTo("org.snake.Snake$Head");
    }
}
