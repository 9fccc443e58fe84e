package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.IisPage;
import ch.onsphere.osp.examples.xprotect.wire.ProductVersion;
import ch.onsphere.osp.examples.xprotect.wire.Surface;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The identity provider, at {@code /IDP} of the management server and at {@code /API/IDP} of the
 * gateway. Products before 21.1 have none.
 */
public final class IdentityProvider implements Surface {
    private static final List<String> ROOTS = List.of("/api/idp", "/idp");

    private final String issuer;
    private final String version;
    private final boolean installed;
    private final SigningKey key = new SigningKey();
    private final TokenEndpoint tokenEndpoint;

    /** The provider of the site at that address. */
    public IdentityProvider(
            String siteAddress, SiteOptions options, BasicUsers users, TokenRegistry registry) {
        issuer = siteAddress + "/IDP";
        version = options.product().version();
        installed = ProductVersion.parse(version).atLeast(21, 1);
        TokenIssuer tokens = new TokenIssuer(registry, key, options.signIn().tokenLifetime());
        tokenEndpoint =
                new TokenEndpoint(
                        Map.of(
                                "password",
                                new PasswordGrant(users, tokens),
                                "client_credentials",
                                new ClientCredentialsGrant(options.accounts().clients(), tokens),
                                "refresh_token",
                                new RefreshGrant(registry, tokens),
                                "windows_credentials",
                                new WindowsGrant()),
                        registry,
                        issuer);
    }

    @Override
    public Optional<Answer> answer(ApiRequest request) {
        String route = request.route();
        return ROOTS.stream()
                .filter(root -> installed && route.startsWith(root + "/"))
                .findFirst()
                .map(root -> answer(request, route.substring(root.length())));
    }

    private Answer answer(ApiRequest request, String path) {
        if (path.equals(OpenIdConfiguration.TOKEN)) {
            return tokenEndpoint.answer(request);
        }
        boolean read = request.method().equals("GET") || request.method().equals("HEAD");
        return switch (path) {
            case "/.well-known/openid-configuration" ->
                    read ? OpenIdConfiguration.answer(issuer, version) : Answer.empty(405);
            case OpenIdConfiguration.JWKS -> read ? keySet() : Answer.empty(405);
            case OpenIdConfiguration.EXTERNAL_PROVIDERS ->
                    Answer.empty(200).withBody(Answer.JSON, "[]".getBytes(StandardCharsets.UTF_8));
            default -> IisPage.of(404);
        };
    }

    private Answer keySet() {
        return Answer.empty(200)
                .withBody(Answer.JSON, key.keySet().getBytes(StandardCharsets.UTF_8));
    }
}
