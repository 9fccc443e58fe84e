package ch.onsphere.osp.clearance;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that the agent logs, however fine. */
final class OwnLog {

    private final Logger own = (Logger) LoggerFactory.getLogger("ch.onsphere.osp.clearance");
    private final Lines lines = new Lines();

    /** Keeps the text of events. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final List<String> all = new CopyOnWriteArrayList<>();
        private final List<String> errors = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            String text = event.getFormattedMessage();
            if (event.getThrowableProxy() != null) {
                text += '\n' + ThrowableProxyUtil.asString(event.getThrowableProxy());
            }
            all.add(text);
            if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                errors.add(text);
            }
        }
    }

    void open() {
        lines.start();
        own.setLevel(Level.TRACE);
        own.setAdditive(false);
        own.addAppender(lines);
    }

    void close() {
        own.detachAppender(lines);
        own.setAdditive(true);
        own.setLevel(null);
    }

    List<String> lines() {
        return lines.all;
    }

    List<String> errors() {
        return lines.errors;
    }
}
