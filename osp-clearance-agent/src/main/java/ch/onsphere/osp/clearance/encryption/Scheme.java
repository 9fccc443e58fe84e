package ch.onsphere.osp.clearance.encryption;

/** What the bytes that are sent are. */
public enum Scheme {
    /** The file as it is. */
    CLEAR("none"),
    /** Azure client-side encryption, version 1: AES-CBC with PKCS7 padding over the whole file. */
    AZURE_V1("AES_CBC_256"),
    /** Azure client-side encryption, version 2: AES-GCM in regions. */
    AZURE_V2("AES_GCM_256"),
    /** The whole file as one compact JSON Web Encryption. */
    JWE("JWE");

    private final String title;

    Scheme(String title) {
        this.title = title;
    }

    /** What manifests and people call it. */
    public String title() {
        return title;
    }
}
