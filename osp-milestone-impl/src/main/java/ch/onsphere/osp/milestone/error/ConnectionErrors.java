package ch.onsphere.osp.milestone.error;

import static ch.onsphere.osp.api.ConnectionStatus.Reason.CONFIGURATION;
import static ch.onsphere.osp.api.ConnectionStatus.Reason.CREDENTIALS;
import static ch.onsphere.osp.api.ConnectionStatus.Reason.NETWORK;
import static ch.onsphere.osp.api.ConnectionStatus.Reason.SERVER;
import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.USER;

import ch.onsphere.osp.api.ConnectionStatus.Reason;

/** What can be in the way of a connection: files, names, certificates, gateways, proxies. */
final class ConnectionErrors {
    static final Description CONFIGURATION_INVALID =
            new Description(
                    "OSP-MS-001",
                    USER,
                    false,
                    CONFIGURATION,
                    "A configuration file of this item has an error, so the item was left out.",
                    "Run `./osp validate` and mend what it reports; the item starts when the file is right.");

    static final Description CERTIFICATE_FILE_MISSING =
            new Description(
                    "OSP-MS-002",
                    USER,
                    true,
                    CONFIGURATION,
                    "The file that `certificate` names is not in certs/external.",
                    "Put the authority's certificate (PEM) there, or correct the name; it is looked for again by"
                            + " itself.");

    static final Description CERTIFICATE_FILE_WITHOUT_CERTIFICATE =
            new Description(
                    "OSP-MS-003",
                    USER,
                    true,
                    CONFIGURATION,
                    "The file that `certificate` names is in certs/external, but no certificate can be read from"
                            + " it.",
                    "Export the authority's certificate again, as Base-64 (PEM) and without its private key; it is"
                            + " looked at again by itself.");

    static final Description HOST_UNKNOWN =
            new Description(
                    "OSP-MS-101",
                    EXTERNAL,
                    true,
                    NETWORK,
                    "The host name has no address here.",
                    "Check `host` for a misspelling; check DNS or the hosts file on this machine.");

    static final Description CONNECTION_REFUSED =
            new Description(
                    "OSP-MS-102",
                    EXTERNAL,
                    true,
                    NETWORK,
                    "Nothing accepts connections at this address and port.",
                    "Check that the server runs, the port in `host`, and firewalls between.");

    static final Description CONNECT_TIMEOUT =
            new Description(
                    "OSP-MS-103",
                    EXTERNAL,
                    true,
                    NETWORK,
                    "The server did not take the connection in time.",
                    "Check routing and firewalls; raise `timeout` if the way is only slow.");

    static final Description NO_ANSWER =
            new Description(
                    "OSP-MS-104",
                    EXTERNAL,
                    true,
                    NETWORK,
                    "The server took the request but did not answer in time.",
                    "Check the load of the server; raise `timeout` if it is only slow.");

    static final Description CONNECTION_LOST =
            new Description(
                    "OSP-MS-105",
                    EXTERNAL,
                    true,
                    NETWORK,
                    "The connection broke before the answer was complete.",
                    "Check proxies, firewalls and the server's event log.");

    static final Description CERTIFICATE_UNKNOWN_AUTHORITY =
            new Description(
                    "OSP-MS-106",
                    EXTERNAL,
                    true,
                    Reason.CERTIFICATE,
                    "The server's certificate was issued by an authority that is not trusted here.",
                    "Put the authority's certificate (PEM) into certs/external; name it in `certificate` to"
                            + " trust that one alone.");

    static final Description CERTIFICATE_EXPIRED =
            new Description(
                    "OSP-MS-107",
                    EXTERNAL,
                    true,
                    Reason.CERTIFICATE,
                    "The server's certificate has expired.",
                    "Renew it in the Milestone Server Configurator; if it has not expired, set the clock of this"
                            + " machine.");

    static final Description CERTIFICATE_OTHER_HOST =
            new Description(
                    "OSP-MS-108",
                    EXTERNAL,
                    true,
                    Reason.CERTIFICATE,
                    "The server's certificate is for another host name.",
                    "Write a name in `host` that the certificate holds, or issue a certificate with this name.");

    static final Description TLS_FAILED =
            new Description(
                    "OSP-MS-109",
                    EXTERNAL,
                    true,
                    Reason.CERTIFICATE,
                    "No encrypted connection could be agreed on.",
                    "Check that the port speaks HTTPS and that the server allows TLS 1.2 or 1.3.");

    static final Description GATEWAY_ABSENT =
            new Description(
                    "OSP-MS-110",
                    EXTERNAL,
                    true,
                    SERVER,
                    "A web server answers, but it has no XProtect API Gateway.",
                    "Write the host of the API Gateway in `host`, or install the API Gateway (XProtect 2022 R1"
                            + " or newer).");

    static final Description GATEWAY_DOWN =
            new Description(
                    "OSP-MS-111",
                    EXTERNAL,
                    true,
                    SERVER,
                    "The API Gateway is installed but does not work (502, 503 or 504).",
                    "Restart the gateway's application pool in IIS; check its configuration on the server.");

    static final Description ANSWER_NOT_UNDERSTOOD =
            new Description(
                    "OSP-MS-112",
                    EXTERNAL,
                    true,
                    SERVER,
                    "The answer is not what XProtect documents: HTML, empty, cut off or another product's.",
                    "Check that `host` is the API Gateway and that no proxy or portal answers in its place.");

    static final Description ANSWER_TOO_LARGE =
            new Description(
                    "OSP-MS-113",
                    EXTERNAL,
                    true,
                    SERVER,
                    "The answer is larger than this module accepts.",
                    "Check that `host` is the API Gateway.");

    static final Description REDIRECTED =
            new Description(
                    "OSP-MS-114",
                    EXTERNAL,
                    true,
                    SERVER,
                    "The server sends requests elsewhere. Redirects are not followed, because a password"
                            + " would go with them.",
                    "Write the address that it names in `host`, if it is yours.");

    static final Description SERVER_FAILED =
            new Description(
                    "OSP-MS-115",
                    EXTERNAL,
                    true,
                    SERVER,
                    "The server reports an error of its own (5xx).",
                    "Look at the logs of the server at this time.");

    static final Description SERVER_BUSY =
            new Description(
                    "OSP-MS-116",
                    EXTERNAL,
                    true,
                    SERVER,
                    "The server asks for fewer requests (408, 429).",
                    "Lower `concurrentRequests`, or send fewer commands.");

    static final Description CERTIFICATE_NOT_YET_VALID =
            new Description(
                    "OSP-MS-117",
                    EXTERNAL,
                    true,
                    Reason.CERTIFICATE,
                    "The server's certificate is not valid yet.",
                    "Set the clock of this machine; if it is right, set that of the machine that issued the"
                            + " certificate, and issue it again.");

    static final Description VERSION_TOO_OLD =
            new Description(
                    "OSP-MS-120",
                    EXTERNAL,
                    false,
                    SERVER,
                    "This XProtect version has no Events REST API.",
                    "Update XProtect to 2023 R2 (23.2) or newer.");

    static final Description PROXY_UNREACHABLE =
            new Description(
                    "OSP-MS-130",
                    EXTERNAL,
                    true,
                    NETWORK,
                    "The proxy cannot be reached; whether the server can is not known.",
                    "Check `address` of `proxy`, that the proxy runs, and firewalls before it.");

    static final Description PROXY_SIGN_IN =
            new Description(
                    "OSP-MS-131",
                    USER,
                    false,
                    CREDENTIALS,
                    "The proxy wants a user name and password, and did not take what it was given (407).",
                    "Correct `username` and `password` of `proxy`; it must offer Basic or Digest. Without a `proxy`"
                            + " in the file, one stands in the way all the same: write it there.");

    static final Description PROXY_REFUSED =
            new Description(
                    "OSP-MS-132",
                    EXTERNAL,
                    true,
                    NETWORK,
                    "The proxy does not open a way to this server.",
                    "Have the proxy's administrator allow CONNECT to the server's host and port, or put the host"
                            + " on the `bypass` list.");

    static final Description PROXY_FOUND_NO_SERVER =
            new Description(
                    "OSP-MS-133",
                    EXTERNAL,
                    true,
                    NETWORK,
                    "The proxy works, but it cannot reach the server (502, 503 or 504).",
                    "Check that the server runs, and that the proxy's machine knows its name and may reach it.");

    private ConnectionErrors() {}
}
