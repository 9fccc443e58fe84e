package ch.onsphere.osp.examples.benchmarks.scale;

import ch.onsphere.osp.examples.benchmarks.process.TreeFiles;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.nio.file.Path;

/** The trees of these measurements. */
final class Trees {

    /** The number of servers for which the bounds hold. */
    static final int SERVERS = 100;

    private final WorkDirectory work;
    private final Sites sites;

    Trees(WorkDirectory work, Sites sites) {
        this.work = work;
        this.sites = sites;
    }

    Path write(int servers, int outputs) {
        Path top = work.directory("tree/%d-servers-%d-outputs".formatted(servers, outputs));
        return TreeFiles.write(top, sites.addresses().subList(0, servers), outputs / servers);
    }
}
