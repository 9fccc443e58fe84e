package ch.onsphere.osp.clearance;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.api.OspModuleProvider;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.clearance.configuration.ConfigurationReader;
import ch.onsphere.osp.clearance.job.Timing;
import ch.onsphere.osp.kit.time.SystemTime;
import java.util.List;

/** The entry of the module: hands out what a host asks for, and does nothing itself. */
public final class ClearanceModuleProvider implements OspModuleProvider {

    private final ConfigurationReader reader = ConfigurationReader.ofThisProcess();

    /** For {@link java.util.ServiceLoader}. */
    public ClearanceModuleProvider() {}

    @Override
    public String type() {
        return "clearance";
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
    public OspModule create(HostContext context) {
        return ClearanceModule.of(
                context, reader, new SystemTime("osp-clearance-timer"), Timing.usual());
    }
}
