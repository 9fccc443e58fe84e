package ch.onsphere.osp.examples.host.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrelationIdsTest {

    @Test
    void noTwoNamesAreTheSameInOneRunNorInAnother() {
        Set<String> names = new HashSet<>();
        for (int run = 0; run < 10; run++) {
            CorrelationIds ids = new CorrelationIds();
            for (int i = 0; i < 1000; i++) {
                names.add(ids.next());
            }
        }

        assertThat(names).hasSize(10_000).allMatch(name -> name.matches("[a-z0-9-]{3,40}"));
    }
}
