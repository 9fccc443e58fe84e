package ch.onsphere.osp.examples.host.template;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.examples.host.json.BadJsonException;
import ch.onsphere.osp.examples.host.json.StrictJson;
import ch.onsphere.osp.examples.host.tree.TreeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Seeded random input: whatever the files hold, the result is a file or a problem. */
class RandomTreesTest {

    private static final String SOUND =
            "{\"templateId\":\"root.t1\",\"templateVariables\":{\"a\":1,\"b\":{\"c\":[]}},"
                    + "\"variablesFiles\":[\"root.v1\",\"root.v2\"],\"text\":\"${a} and ${b} ${env:X}\","
                    + "\"list\":[\"${a}\",{\"deep\":\"${b}\"}]}";

    private final Random random = new Random(4711);

    private String mutated(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0 && !changed.isEmpty(); i--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(4)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, changed.charAt(random.nextInt(changed.length())));
                case 2 -> changed.setCharAt(at, (char) random.nextInt(0x3000));
                default -> changed.setLength(at);
            }
        }
        return changed.toString();
    }

    @Test
    void anyTextIsAnObjectOrARefusal() {
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            try {
                assertThat(StrictJson.readObject(mutated(SOUND))).isNotNull();
                read++;
            } catch (BadJsonException e) {
                assertThat(e.getMessage()).isNotBlank();
                assertThat(e.rule()).isNotBlank();
                assertThat(e.cure()).isNotBlank();
                refused++;
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private TreeFile file(String itemId, String name) {
        return new TreeFile(new ItemId(itemId), name, mutated(SOUND));
    }

    @Test
    void everyFileIsResolvedOrHasAProblem() {
        for (int i = 0; i < 2000; i++) {
            List<TreeFile> files = new ArrayList<>();
            files.add(file("root.f", "x.fake"));
            for (String template : List.of("root.t1", "root.t2")) {
                files.add(file(template, "x.fake.template"));
            }
            for (String variables : List.of("root.v1", "root.v2")) {
                files.add(
                        new TreeFile(
                                new ItemId(variables),
                                "variables.ospp",
                                mutated("{\"variables\":{\"a\":1,\"b\":\"${a}\"}}")));
            }

            Resolution resolution = TreeResolver.resolve(files, Set.of());

            boolean isResolved =
                    resolution.files().stream()
                            .anyMatch(file -> file.file().path().equals("root/f/x.fake"));
            boolean isReported =
                    resolution.problems().stream()
                            .anyMatch(problem -> problem.file().equals("root/f/x.fake"));
            assertThat(isResolved || isReported).isTrue();
            resolution.problems().forEach(problem -> assertThat(problem.cure()).isNotBlank());
        }
    }
}
