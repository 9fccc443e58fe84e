package ch.onsphere.osp.examples.clearance;

/** Makes accounts; found by {@link SimulatedAccount#start(AccountOptions)}. */
public interface AccountProvider {
    /** Starts an account. */
    SimulatedAccount start(AccountOptions options);
}
