package ch.onsphere.osp.examples.host.reload;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.modules.LoadedProvider;
import ch.onsphere.osp.examples.host.modules.ProviderSearch;
import ch.onsphere.osp.examples.host.tree.TreeConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    private static final ItemId ONE = new ItemId("modules.fake.fake-1");
    private static final ItemId TWO = new ItemId("modules.fake.fake-2");

    private final List<ConfigurationFile> files = new ArrayList<>();

    @BeforeEach
    void twoServers() {
        file("root.north", "server.fake", "{'moduleId':'modules.fake.fake-1'}");
        file("root.south", "server.fake", "{'moduleId':'modules.fake.fake-2'}");
    }

    private void file(String itemId, String name, String json) {
        files.add(new ConfigurationFile(new ItemId(itemId), name, json.replace('\'', '"')));
    }

    private TreeConfiguration configuration() {
        return new TreeConfiguration(List.of(), files);
    }

    private Ownership ownership() {
        LoadedProvider provider =
                ProviderSearch.search(List.of(new FakeProvider()), Optional.empty())
                        .ofType("fake")
                        .orElseThrow();
        return new Ownership(configuration(), provider);
    }

    private List<String> of(ItemId moduleId) {
        return ownership().of(moduleId).stream().map(claimed -> claimed.file().path()).toList();
    }

    @Test
    void aConnectionBelongsToTheInstanceItNames() {
        assertThat(of(ONE)).containsExactly("root/north/server.fake");
        assertThat(of(TWO)).containsExactly("root/south/server.fake");
    }

    @Test
    void anOutputFollowsItsServerByWhateverKeyItNamesIt() {
        file("root.a", "output.fake", "{'linkedServer':'root.north'}");
        file("root.b", "output.fake", "{'deep':[{'serverId':'root.south'}]}");

        assertThat(of(ONE)).contains("root/a/output.fake").doesNotContain("root/b/output.fake");
        assertThat(of(TWO)).contains("root/b/output.fake").doesNotContain("root/a/output.fake");
    }

    @Test
    void aChainOfLinksIsFollowed() {
        file("root.a", "output.fake", "{'linkedServer':'root.south'}");
        file("root.z", "output.fake", "{'linkedOutput':'root.a'}");

        assertThat(of(TWO)).contains("root/z/output.fake");
        assertThat(of(ONE)).doesNotContain("root/z/output.fake");
    }

    @Test
    void whatNobodyOwnsOrNobodyCanReadConcernsAll() {
        file("root.a", "output.fake", "{}");
        file("root.b", "output.fake", "{");

        assertThat(of(ONE)).contains("root/a/output.fake", "root/b/output.fake");
        assertThat(of(TWO)).contains("root/a/output.fake", "root/b/output.fake");
    }

    @Test
    void theFootprintHoldsFolderFilesNeighboursAndLinkedItems() {
        file("modules.fake.fake-1", "module.service", "x");
        file("root.north", "value.ospp", "{}");
        file("root.a", "output.fake", "{'linkedServer':'root.north','other':'root.item'}");
        file("root.item", "value.ospp", "{}");
        file("root.alone", "value.ospp", "{}");

        assertThat(Footprint.of(configuration(), ONE, ownership()).keySet())
                .containsExactlyInAnyOrder(
                        "modules/fake/fake-1/module.service",
                        "root/north/server.fake",
                        "root/north/value.ospp",
                        "root/a/output.fake",
                        "root/item/value.ospp");
        assertThat(Footprint.of(configuration(), TWO, ownership()).keySet())
                .containsExactly("root/south/server.fake");
    }
}
