package ch.onsphere.osp.milestone.configuration;

/** What produces the content of a value, as it is written. */
enum OwnerType {
    EVENT,
    STATE,
    ALARM
}
