package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.registry.EvidenceRecord;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;

/** What the agent has done is on record, and the record shows where its chain was broken. */
record RecordIsSound(Stage stage) implements Step {

    @Override
    public String title() {
        return "All that the agent has done is on record, and an entry that is taken out is missed";
    }

    @Override
    public void play(Account account) {
        EvidenceRecord record = stage.evidenceRecord();
        EvidenceRecord.Finding found = record.verify();
        account.check(
                Voice.ONSPHERE,
                "the record is " + found.words(),
                found.isSound() && found.words().startsWith("SOUND"),
                found.words());
        EvidenceRecord.Finding forged =
                record.verifyWithoutSecondEntry(stage.directory().resolve("audit-forged"));
        account.check(
                Voice.ONSPHERE,
                "a copy without its second entry is " + forged.words(),
                !forged.isSound() && forged.words().startsWith("BROKEN"),
                forged.words());
        account.command("./osp audit verify " + record.folder());
    }
}
