package ch.onsphere.osp.kit.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * What one class logs, from INFO on: kept for the test, and printed nowhere, until it is closed.
 */
public final class CapturedLog implements AutoCloseable {

    private final Logger logger;
    private final Level levelBefore;
    private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

    public CapturedLog(Class<?> logging) {
        logger = (Logger) LoggerFactory.getLogger(logging);
        levelBefore = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        kept.start();
        logger.addAppender(kept);
    }

    /** Everything that was logged until now, in its order. */
    public List<ILoggingEvent> events() {
        return List.copyOf(kept.list);
    }

    /** The sentences of one level. */
    public List<String> told(Level level) {
        return events().stream()
                .filter(each -> each.getLevel() == level)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(kept);
        logger.setAdditive(true);
        logger.setLevel(levelBefore);
    }
}
