package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.IisPage;

/**
 * {@code grant_type=windows_credentials}: IIS asks for a handshake, which this site never
 * completes, since it belongs to no domain. That wrong credentials are 401 as well is deduced.
 */
final class WindowsGrant implements Grant {
    @Override
    public Answer answer(TokenRequest request) {
        return IisPage.of(401)
                .with("WWW-Authenticate", "Negotiate")
                .with("WWW-Authenticate", "NTLM");
    }
}
