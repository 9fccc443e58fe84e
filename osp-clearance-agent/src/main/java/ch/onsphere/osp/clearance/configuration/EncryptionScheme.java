package ch.onsphere.osp.clearance.configuration;

/** How files are encrypted, where the key of the service leaves a choice. */
public enum EncryptionScheme {
    /** What the service's key asks for; Azure's version 1 with an RSA key. */
    AUTO,
    /** Azure client-side encryption, version 1: AES-CBC over the whole file. */
    AZURE_V1,
    /** Azure client-side encryption, version 2: AES-GCM in regions of 4 MiB. */
    AZURE_V2,
    /** One JSON Web Encryption for each file; small files only. */
    JWE
}
