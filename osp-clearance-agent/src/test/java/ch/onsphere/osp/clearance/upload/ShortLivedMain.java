package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.clearance.configuration.EncryptionScheme;
import ch.onsphere.osp.clearance.registry.LockedJob;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Delivers one file in a process that may be killed at any moment. Arguments: the connection file,
 * a directory, the job, the size of the file, the scheme. Tells of each block that is sent.
 */
final class ShortLivedMain {

    static final int BLOCK = 256 * 1024;

    private ShortLivedMain() {}

    public static void main(String[] args) throws Exception {
        byte[] content = Rig.random(Integer.parseInt(args[3]));
        try (Connected agent =
                new Connected(
                        Files.readString(Path.of(args[0])),
                        Path.of(args[1]),
                        BLOCK,
                        EncryptionScheme.valueOf(args[4]))) {
            LockedJob job = agent.lock(args[2]);
            agent.delivery()
                    .deliver(
                            job,
                            "key",
                            Rig.file(content.length),
                            () -> new ByteArrayInputStream(content),
                            new Watched() {
                                @Override
                                public void sent(long plaintextBytes) {
                                    System.out.println("block");
                                }
                            });
        }
        System.out.println("done");
    }
}
