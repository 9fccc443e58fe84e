package ch.onsphere.osp.examples.clearance.account;

import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.AccountProvider;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;

/** Makes the accounts of this module. */
public final class RunningAccountProvider implements AccountProvider {
    /** For the service loader. */
    public RunningAccountProvider() {}

    @Override
    public SimulatedAccount start(AccountOptions options) {
        RunningAccount account = new RunningAccount(AccountParts.of(options));
        account.open();
        return account;
    }
}
