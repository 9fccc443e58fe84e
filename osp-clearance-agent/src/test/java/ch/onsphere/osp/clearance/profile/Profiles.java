package ch.onsphere.osp.clearance.profile;

import ch.onsphere.osp.kit.configuration.Report;

/** The built-in profile with something else in it. */
public final class Profiles {

    private Profiles() {}

    public static Profile with(LockProof proof) {
        String text =
                ProfileReader.assumedText()
                        .replace("\"lockProof\": \"LOCK_ID\"", "\"lockProof\": \"" + proof + '"');
        return ProfileReader.read(text, new Report("test").root()).orElseThrow();
    }
}
