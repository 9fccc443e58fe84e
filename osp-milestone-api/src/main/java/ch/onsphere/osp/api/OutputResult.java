package ch.onsphere.osp.api;

/** What became of an {@link OutputCommand}. */
public sealed interface OutputResult {

    /**
     * One sentence for the operator.
     *
     * @return the sentence, without any secret
     */
    String message();

    /**
     * The field system has accepted the command.
     *
     * @param message what was done, including anything the operator should know about it
     * @param reference what the field system calls it (for an XProtect event its id), or empty text
     *     where it gave none
     */
    record Done(String message, String reference) implements OutputResult {}

    /**
     * The command was not for the field system: the output's own filters say so.
     *
     * @param message which filter
     */
    record Ignored(String message) implements OutputResult {}

    /**
     * The command was not carried out, or it cannot be known whether it was (the message says
     * which).
     *
     * @param code stable code of the error, such as {@code OSP-MS-301}
     * @param category who can do something about it
     * @param retryable true when the same command may succeed later without anybody changing
     *     anything
     * @param message what happened, and the cure
     */
    record Failed(String code, ErrorCategory category, boolean retryable, String message)
            implements OutputResult {

        /**
         * The failure that an exception describes.
         *
         * @param failure why the command was not carried out
         * @return its code, category, flag and message
         */
        public static Failed of(OspException failure) {
            return new Failed(
                    failure.code().code(),
                    failure.code().category(),
                    failure.code().retryable(),
                    failure.getMessage());
        }
    }
}
