package ch.onsphere.osp.examples.clearance.control;

import ch.onsphere.osp.examples.clearance.wire.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The page that shows the account, and what it loads. */
final class Page {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private static final Map<String, Answer> FILES =
            Map.of(
                    "/", load("page.html", "text/html; charset=utf-8"),
                    "/page.css", load("page.css", "text/css; charset=utf-8"),
                    "/page.js", load("page.js", "text/javascript; charset=utf-8"));

    private Page() {}

    static Optional<Answer> file(String method, String path) {
        return method.equals("GET") ? Optional.ofNullable(FILES.get(path)) : Optional.empty();
    }

    private static Answer load(String name, String type) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no resource " + name);
            }
            return Answer.empty(200)
                    .withBody(type, in.readAllBytes())
                    .with("Content-Security-Policy", POLICY)
                    .with("X-Content-Type-Options", "nosniff")
                    .with("Cache-Control", "no-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
