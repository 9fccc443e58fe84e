package ch.onsphere.osp.examples.host.tree;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeConfigurationTest {

    private static final ItemId A = new ItemId("root.a");
    private static final ItemId B = new ItemId("root.b");

    private final TreeConfiguration configuration =
            new TreeConfiguration(
                    List.of(B, new ItemId("root"), A),
                    List.of(
                            new ConfigurationFile(B, "x.fake", "b"),
                            new ConfigurationFile(A, "y.fake", "y"),
                            new ConfigurationFile(A, "x.fake", "a")));

    @Test
    void filesOfOneNameComeInTheOrderOfTheirItemIds() {
        assertThat(configuration.files("x.fake"))
                .extracting(ConfigurationFile::itemId)
                .containsExactly(A, B);
        assertThat(configuration.files("z.fake")).isEmpty();
    }

    @Test
    void filesOfOneDirectoryComeInTheOrderOfTheirNames() {
        assertThat(configuration.filesAt(A))
                .extracting(ConfigurationFile::name)
                .containsExactly("x.fake", "y.fake");
        assertThat(configuration.file(A, "y.fake")).isPresent();
        assertThat(configuration.filesAt(new ItemId("elsewhere"))).isEmpty();
    }

    @Test
    void directoriesBelowAnotherComeInOrder() {
        assertThat(configuration.children(new ItemId("root"))).containsExactly(A, B);
        assertThat(configuration.children(A)).isEmpty();
    }
}
