package ch.onsphere.osp.examples.xprotect.server;

import ch.onsphere.osp.examples.xprotect.wire.Dispatcher;

/** A port of the site. */
public interface Listener {
    /** Its number, also while it is closed. */
    int port();

    /** Says who answers what arrives. */
    void answerWith(Dispatcher answering);
}
