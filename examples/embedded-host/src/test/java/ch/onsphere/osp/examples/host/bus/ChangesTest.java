package ch.onsphere.osp.examples.host.bus;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final ItemId BELL = new ItemId("root.bell");
    private static final ItemId DOOR = new ItemId("root.door");

    private final Changes changes = new Changes();

    private void add(ItemId itemId, String content) {
        changes.add(
                itemId,
                new ValueStatus.Last(
                        new Value.TextValue(content), TransmissionMode.CHANGE, Instant.EPOCH),
                Instant.EPOCH,
                Optional.empty());
    }

    private Changes.Page since(long since) {
        return changes.since(since, Optional.empty(), 3);
    }

    @Test
    void whoeverGoesOnWhereTheLastAnswerEndedMissesNothing() {
        for (int i = 1; i <= 5; i++) {
            add(BELL, "" + i);
        }

        assertThat(since(0).changes()).extracting(Change::sequence).containsExactly(1L, 2L, 3L);
        assertThat(since(0).next()).isEqualTo(3);
        assertThat(since(3).changes()).extracting(Change::sequence).containsExactly(4L, 5L);
        assertThat(since(5).changes()).isEmpty();
        assertThat(since(5).missing()).isFalse();
    }

    @Test
    void theChangesOfOneDataPointCanBeFollowed() {
        add(BELL, "1");
        add(DOOR, "2");

        Changes.Page page = changes.since(0, Optional.of(DOOR), 3);
        assertThat(page.changes()).extracting(Change::itemId).containsExactly(DOOR);
        assertThat(page.next()).isEqualTo(2);
    }

    @Test
    void afterARestartEverythingIsToldAndThatSomethingIsMissing() {
        add(BELL, "1");

        assertThat(since(77).changes()).hasSize(1);
        assertThat(since(77).missing()).isTrue();
    }

    @Test
    void neitherManyNorLongOnesFillTheMemory() {
        for (int i = 0; i < 10_001; i++) {
            add(BELL, "");
        }
        assertThat(since(0).changes().get(0).sequence()).isEqualTo(2);
        assertThat(since(0).missing()).isTrue();
        assertThat(since(1).missing()).isFalse();

        String long1 = "x".repeat(5 << 20);
        add(DOOR, long1);
        add(DOOR, long1);
        assertThat(changes.since(0, Optional.of(DOOR), 3).changes())
                .extracting(Change::sequence)
                .containsExactly(10_003L);
    }
}
