package ch.onsphere.osp.milestone.incident;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.Finding;
import ch.onsphere.osp.milestone.command.Judgement;
import ch.onsphere.osp.milestone.command.LostAnswer;
import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputAction.SetBookmark;
import ch.onsphere.osp.milestone.event.SiteNames;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sets a bookmark: {@code POST /bookmarks} (public clients of the API; see docs/protocol.md). */
final class BookmarkWork implements OutputWork {

    private static final String BOOKMARKS = "bookmarks";

    private final SetBookmark bookmark;
    private final SiteNames names;
    private final Creation creation;
    private final NeededVersion version;

    BookmarkWork(SetBookmark bookmark, SiteNames names, Creation creation, NeededVersion version) {
        this.bookmark = bookmark;
        this.names = names;
        this.creation = creation;
        this.version = version;
    }

    @Override
    public void prepare() {
        version.check();
        names.camera(bookmark.camera());
    }

    @Override
    public Attempt tryOnce(OutputCommand command) {
        return Judgement.of(Operation.SET_BOOKMARK, () -> set(command));
    }

    @Override
    public Finding lookBack(OutputCommand command, LostAnswer lost) {
        return Judgement.lookBack(Operation.SET_BOOKMARK);
    }

    private Attempt set(OutputCommand command) {
        version.check();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("header", bookmark.footage().header());
        members.put("description", bookmark.footage().description().orElse(""));
        FootageWindow window = FootageWindow.of(bookmark.footage(), command);
        members.put("timeBegin", window.begin());
        members.put("timeTriggered", window.moment());
        members.put("timeEnd", window.end());
        members.put("devicePath", Map.of("type", "cameras", "id", names.camera(bookmark.camera())));
        creation.newReference(BOOKMARKS).ifPresent(text -> members.put("reference", text));
        return creation.post(Operation.SET_BOOKMARK, BOOKMARKS, members);
    }
}
