package ch.onsphere.osp.examples.xprotect.soap;

/** A SOAP fault; its message is what the client may read. */
public final class SoapFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int number;
    private final int subNumber;

    /** With the numbers of its detail. */
    public SoapFaultException(String message, int number, int subNumber) {
        super(message);
        this.number = number;
        this.subNumber = subNumber;
    }

    /** The captured fault of a missing token. */
    public static SoapFaultException noToken() {
        return new SoapFaultException("No token supplied", 20001, 1);
    }

    /** The captured fault of a token that is not, or no longer, valid. */
    public static SoapFaultException invalidToken() {
        return new SoapFaultException("Token invalid", 20001, 2);
    }

    /** A fault of the framework, which has no numbers. */
    static SoapFaultException ofFramework(String message) {
        return new SoapFaultException(message, 0, 0);
    }

    /**
     * Something that cannot be done. The number was captured for a method that a server did not
     * support; that other refusals have the same one, and the sub-number, are assumptions.
     */
    public static SoapFaultException refused(String message) {
        return new SoapFaultException(message, 40000, 0);
    }

    int number() {
        return number;
    }

    int subNumber() {
        return subNumber;
    }
}
