package ch.onsphere.osp.milestone;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.api.OspModuleProvider;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.time.SystemTime;
import ch.onsphere.osp.milestone.configuration.ConfigurationReader;
import ch.onsphere.osp.milestone.connection.Timing;
import java.util.List;

/** The entry of the module: hands out what a host asks for, and does nothing itself. */
public final class MilestoneModuleProvider implements OspModuleProvider {

    private final ConfigurationReader reader = ConfigurationReader.ofThisProcess();

    /** For {@link java.util.ServiceLoader}. */
    public MilestoneModuleProvider() {}

    @Override
    public String type() {
        return "milestone";
    }

    @Override
    public List<FileType> fileTypes() {
        return reader.fileTypes();
    }

    @Override
    public List<Problem> validate(Configuration configuration) {
        return reader.readAll(configuration).problems();
    }

    @Override
    public List<Problem> validate(Configuration configuration, Certificates certificates) {
        return reader.readAll(configuration, certificates.fileNames()).problems();
    }

    @Override
    public OspModule create(HostContext context) {
        SystemTime time = new SystemTime("osp-milestone-timer");
        return MilestoneModule.of(context, reader, time, time, Timing.usual());
    }
}
