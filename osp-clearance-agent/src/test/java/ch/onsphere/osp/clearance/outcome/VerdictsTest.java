package ch.onsphere.osp.clearance.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.clearance.error.DeliveryError;
import ch.onsphere.osp.clearance.error.FolderError;
import ch.onsphere.osp.clearance.error.ModuleError;
import ch.onsphere.osp.clearance.error.RegistryError;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    @Test
    void aRecordingThatChangesWhileItIsReadIsTheSourcesFault() {
        assertThat(Verdicts.of(FolderError.FILE_CHANGED.at("a.mp4")))
                .isEqualTo(Situation.SOURCE_AWAY)
                .isEqualTo(Verdicts.of(DeliveryError.SOURCE_BROKE_OFF.at("a.mp4")));
    }

    @Test
    void whatTheDiskAndTheServiceDoIsNot() {
        assertThat(Verdicts.of(ModuleError.AUDIT_FAILED.at("full"))).isEqualTo(Situation.NO_ROOM);
        assertThat(Verdicts.of(RegistryError.FORBIDDEN.at("403"))).isEqualTo(Situation.FORBIDDEN);
    }
}
