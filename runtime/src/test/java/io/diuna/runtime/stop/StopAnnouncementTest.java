// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopAnnouncementTest {

    private long now;
    private final StopAnnouncement announcement = new StopAnnouncement(() -> now);

    @Test
    void anEndWithoutAnAnnouncementIsAFailure() {
        assertThat(announcement.take()).isEqualTo(StopCause.FAILURE);
    }

    @Test
    void anAnnouncementHoldsForOneEndAndForAMinute() {
        announcement.run();
        assertThat(announcement.take()).isEqualTo(StopCause.REQUEST);
        assertThat(announcement.take()).isEqualTo(StopCause.FAILURE);
        announcement.run();
        now += Duration.ofMinutes(1).toNanos();
        assertThat(announcement.take()).isEqualTo(StopCause.FAILURE);
    }
}
