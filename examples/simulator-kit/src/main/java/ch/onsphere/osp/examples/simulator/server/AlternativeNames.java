package ch.onsphere.osp.examples.simulator.server;

import java.util.Collection;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** The host names and addresses a certificate is for. */
final class AlternativeNames {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:]*");

    private AlternativeNames() {}

    static GeneralNames of(Collection<String> hosts) {
        return new GeneralNames(
                hosts.stream().map(AlternativeNames::name).toArray(GeneralName[]::new));
    }

    private static GeneralName name(String host) {
        int kind = ADDRESS.matcher(host).matches() ? GeneralName.iPAddress : GeneralName.dNSName;
        return new GeneralName(kind, host);
    }
}
