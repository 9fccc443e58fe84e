package ch.onsphere.osp.clearance;

import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.clearance.configuration.ClearanceConfiguration;
import ch.onsphere.osp.clearance.configuration.FolderConfiguration;
import ch.onsphere.osp.clearance.folder.FolderMediaSource;
import ch.onsphere.osp.kit.time.TimeSource;
import com.google.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;

/** Offers the folders of the tree as media sources, to the agents here and to other modules. */
final class FolderSources implements AutoCloseable {

    private final ClearanceConfiguration configuration;
    private final MediaSources sources;
    private final TimeSource time;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    @Inject
    FolderSources(ClearanceConfiguration configuration, MediaSources sources, TimeSource time) {
        this.configuration = configuration;
        this.sources = sources;
        this.time = time;
    }

    void publish() {
        for (FolderConfiguration each : configuration.folders()) {
            FolderMediaSource source =
                    new FolderMediaSource(each.folder(), each.zone(), each.usualLength(), time);
            undo.push(source::close);
            Registration registration = sources.publish(each.id(), source);
            undo.push(registration::close);
        }
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }
}
