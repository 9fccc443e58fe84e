package ch.onsphere.osp.milestone.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** While the disk takes nothing, the newest is kept, and not more than that. */
class NotesTest {

    private final Notes notes = new Notes(3);

    @Test
    void theWriterIsToldOnceForAllThatItHasNotTaken() {
        assertThat(notes.published("a")).isTrue();
        assertThat(notes.published("b")).isFalse();
        assertThat(notes.mark(form("1"))).isFalse();

        assertThat(notes.take().published()).containsExactly("a", "b");
        assertThat(notes.published("c")).isTrue();
    }

    @Test
    void whatCouldNotBeWrittenGoesBeforeWhatCameMeanwhile() {
        notes.published("a");
        notes.mark(form("1"));
        Notes.Taken taken = notes.take();
        notes.published("b");

        notes.giveBack(taken);

        Notes.Taken again = notes.take();
        assertThat(again.published()).containsExactly("a", "b");
        assertThat(again.mark()).contains(taken.mark().orElseThrow());
    }

    @Test
    void aNewerMarkIsNotReplacedByAnOlderOne() {
        notes.mark(form("1"));
        Notes.Taken taken = notes.take();
        notes.mark(form("2"));

        notes.giveBack(taken);

        assertThat(notes.take().mark().orElseThrow()).isEqualTo(form("2"));
    }

    @Test
    void theOldestAreForgottenBeyondTheLimit() {
        for (String id : new String[] {"a", "b", "c", "d"}) {
            notes.published(id);
        }
        Notes.Taken taken = notes.take();
        assertThat(taken.published()).containsExactly("b", "c", "d");
        notes.published("e");

        notes.giveBack(taken);

        assertThat(notes.take().published()).containsExactly("c", "d", "e");
    }

    private static byte[] form(String text) {
        return text.getBytes(UTF_8);
    }
}
