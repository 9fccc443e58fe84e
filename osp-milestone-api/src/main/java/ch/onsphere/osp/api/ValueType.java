package ch.onsphere.osp.api;

/** The type of a data point, as {@code value.ospp} declares it. */
public enum ValueType {
    /** True or false. */
    BOOLEAN,
    /** A whole number of 64 bits. */
    INTEGER,
    /** A finite decimal number. */
    DECIMAL,
    /** Any text. */
    TEXT
}
