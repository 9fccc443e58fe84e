package ch.onsphere.osp.examples.xprotect.site;

import ch.onsphere.osp.examples.xprotect.Tokens;
import ch.onsphere.osp.examples.xprotect.identity.TokenRegistry;
import ch.onsphere.osp.examples.xprotect.servercommand.VmsTokens;

/** Both kinds of tokens in one hand. */
record SiteTokens(TokenRegistry access, VmsTokens vms) implements Tokens {
    @Override
    public void revokeAll() {
        access.revokeAll();
    }

    @Override
    public void revokeVmsTokens() {
        vms.revokeAll();
    }

    @Override
    public long issued() {
        return access.issued();
    }

    @Override
    public long requested() {
        return access.requested();
    }

    @Override
    public long vmsTokensIssued() {
        return vms.issued();
    }
}
