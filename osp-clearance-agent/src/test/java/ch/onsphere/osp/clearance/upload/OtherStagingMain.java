package ch.onsphere.osp.clearance.upload;

import java.nio.file.Path;

/** Begins to use a staging folder that somebody else may be using, in a process of its own. */
final class OtherStagingMain {

    static final String STARTED = "started";

    private OtherStagingMain() {}

    public static void main(String[] args) {
        var unused = new Staging(Path.of(args[0]));
        System.out.println(STARTED);
    }
}
