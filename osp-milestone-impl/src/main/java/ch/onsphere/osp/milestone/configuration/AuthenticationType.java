package ch.onsphere.osp.milestone.configuration;

/** The ways to sign in, as they are written. */
enum AuthenticationType {
    BASIC,
    CLIENT_CREDENTIALS
}
