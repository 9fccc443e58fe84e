package ch.onsphere.osp.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemIdTest {

    @Test
    void namesADirectoryOfTheTree() {
        ItemId gate = new ItemId("root.vms.open-gate");

        assertThat(gate.names()).containsExactly("root", "vms", "open-gate");
        assertThat(gate.parent()).contains(new ItemId("root.vms"));
        assertThat(gate).hasToString("root.vms.open-gate");
        assertThat(new ItemId("root").parent()).isEmpty();
        assertThat(new ItemId("root").child("vms")).isEqualTo(new ItemId("root.vms"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "root.",
                ".root",
                "root..vms",
                "root/vms",
                "root\\vms",
                "a b",
                "a\n"
            })
    void refusesWhatIsNoPath(String text) {
        assertThat(ItemId.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemId(text));
    }

    @Test
    void refusesAChildThatWouldBeTwoLevels() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemId("root").child("a.b"));
    }

    @Test
    void refusesAnAbsurdLength() {
        assertThat(ItemId.isValid("a".repeat(1025))).isFalse();
    }
}
