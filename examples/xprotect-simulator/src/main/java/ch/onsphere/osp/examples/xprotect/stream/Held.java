package ch.onsphere.osp.examples.xprotect.stream;

/** Which replies are kept back; each one more than those before it. */
enum Held {
    NONE,
    STATES,
    ALL
}
