package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.CommandResult;
import ch.onsphere.osp.examples.demo.host.WriteResult;
import ch.onsphere.osp.examples.demo.site.Incidents;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;
import java.util.Optional;

/** One press: an alarm for the operators, a bookmark and an evidence lock for later. */
record PanicButton(Stage stage) implements Step {

    @Override
    public String title() {
        return "A panic button raises an alarm, sets a bookmark and protects recordings";
    }

    @Override
    public void play(Account account) {
        account.tell(Voice.ONSPHERE, Example.PANIC + " is written \"true\"");
        WriteResult written = stage.host().write(Example.PANIC, "true");
        Incidents incidents = stage.south().incidents();
        CommandResult alarm = told(account, written, Example.PANIC_ALARM);
        CommandResult bookmark = told(account, written, Example.PANIC_BOOKMARK);
        CommandResult lock = told(account, written, Example.PANIC_EVIDENCE);
        listed(account, "alarm", incidents.alarm(alarm.reference()));
        listed(account, "bookmark", incidents.bookmark(bookmark.reference()));
        listed(account, "evidence lock", incidents.evidenceLock(lock.reference()));
        Shell.write(account, stage.host(), Example.PANIC, "true");
    }

    private static CommandResult told(Account account, WriteResult written, String output) {
        CommandResult result = written.of(output);
        account.check(
                Voice.ONSPHERE,
                output + " is Done: " + result.reference(),
                result.isDone(),
                result.words());
        return result;
    }

    private static void listed(Account account, String what, Optional<String> found) {
        account.check(
                Voice.SOUTH,
                "the site has that " + what + ": " + found.orElse(""),
                found.isPresent(),
                "no such " + what);
    }
}
