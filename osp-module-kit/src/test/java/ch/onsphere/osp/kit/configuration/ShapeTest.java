package ch.onsphere.osp.kit.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private enum Fruit {
        APPLE,
        PEAR,
        PLUM
    }

    private static final Key<Integer> COUNT =
            Key.withDefault("count", new IntegerKind(1, 9), 3, "How many.");
    private static final Key<Fruit> FRUIT =
            Key.withDefault(
                    "fruit", WordKind.of(EnumSet.allOf(Fruit.class)), Fruit.APPLE, "Which.");
    private static final Key<String> COLOUR =
            Key.required("colour", TextKind.notBlank(9), "Of an apple.").alsoCalled("color");
    private static final Key<Boolean> RIPE = Key.optional("ripe", new FlagKind(), "Of a pear.");
    private static final Shape SHAPE =
            Shape.of("Basket", FRUIT, COUNT)
                    .choosing(
                            new Choice<>(
                                    FRUIT,
                                    Map.of(
                                            Fruit.APPLE,
                                            List.of(COLOUR),
                                            Fruit.PEAR,
                                            List.of(RIPE))));

    private final ObjectNode basket = JsonNodeFactory.instance.objectNode();
    private final Report report = new Report("any");

    @Test
    void defaultsTakeThePlaceOfWhatIsMissing() {
        Fields fields = SHAPE.read(basket.put("colour", "red"), report.root());

        assertThat(report.problems()).isEmpty();
        assertThat(fields.get(COUNT)).isEqualTo(3);
        assertThat(fields.get(FRUIT)).isEqualTo(Fruit.APPLE);
        assertThat(fields.get(COLOUR)).isEqualTo("red");
        assertThat(fields.find(RIPE)).isEmpty();
    }

    @Test
    void aWordBringsItsKeysAndForbidsThoseOfTheOthers() {
        SHAPE.read(
                basket.put("fruit", "PEAR").put("colour", "red").put("ripe", true), report.root());

        assertThat(report.problems())
                .singleElement()
                .extracting(Problem::pointer)
                .isEqualTo("/colour");
    }

    @Test
    void aWordWithoutKeysForbidsNone() {
        SHAPE.read(basket.put("fruit", "PLUM").put("colour", "red"), report.root());

        assertThat(report.problems()).isEmpty();
    }

    @Test
    void aWrongWordIsTheOnlyProblemBecauseNobodyKnowsWhatBelongsToIt() {
        SHAPE.read(basket.put("fruit", "APLE").put("ripe", true), report.root());

        assertThat(report.problems()).singleElement().extracting(Problem::rule).isEqualTo("enum");
    }

    @Test
    void aKeyThatIsThereAlreadyIsNotSuggested() {
        SHAPE.read(
                basket.put("colour", "red").put("colours", "red").put("color", "red"),
                report.root());

        assertThat(report.problems())
                .extracting(Problem::pointer)
                .containsExactly("/colours", "/color");
        assertThat(report.problems().get(0).suggestion()).isEmpty();
    }

    @Test
    void keysThatDependOnAnotherAreShownAfterIt() {
        assertThat(SHAPE.allKeys())
                .extracting(Key::name)
                .containsExactly("fruit", "colour", "ripe", "count");
    }
}
