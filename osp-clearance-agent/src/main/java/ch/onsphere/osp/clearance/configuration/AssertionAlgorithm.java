package ch.onsphere.osp.clearance.configuration;

/** The ways to sign an assertion. */
public enum AssertionAlgorithm {
    /** RSA with SHA-256. */
    RS256,
    /** RSA with SHA-512. */
    RS512
}
