package ch.onsphere.osp.milestone.authentication;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The answer of the token endpoint, good or bad (RFC 6749, sections 5.1 and 5.2; {@code error_code}
 * is XProtect's). Any member may be null.
 *
 * @param accessToken the token
 * @param expiresIn seconds it lasts
 * @param error the OAuth error
 * @param errorCode InvalidCredentials, LockedOut or ChangePassword
 */
record TokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("expires_in") Long expiresIn,
        @JsonProperty("error") String error,
        @JsonProperty("error_code") String errorCode) {

    /** Never the token. */
    @Override
    public String toString() {
        return "TokenAnswer[error=" + error + ", errorCode=" + errorCode + "]";
    }
}
