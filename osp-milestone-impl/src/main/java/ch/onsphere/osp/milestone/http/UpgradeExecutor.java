package ch.onsphere.osp.milestone.http;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/**
 * Takes the answer 101, after which the library would wait for another, as the answer, and all that
 * follows on the connection as its body. For one request.
 */
final class UpgradeExecutor extends HttpRequestExecutor {

    private static final int MOST_INTERIM = 10;

    private volatile ManagedHttpClientConnection server;

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback informed,
            HttpContext context)
            throws IOException, HttpException {
        if (Method.CONNECT.isSame(request.getMethod())) {
            return super.execute(request, connection, informed, context);
        }
        server = (ManagedHttpClientConnection) connection;
        connection.sendRequestHeader(request);
        connection.flush();
        ClassicHttpResponse response = answer(connection);
        if (response.getCode() == HttpStatus.SC_SWITCHING_PROTOCOLS) {
            // Neither can mean anything here, and either would end the stream.
            response.removeHeaders(HttpHeaders.CONTENT_LENGTH);
            response.removeHeaders(HttpHeaders.TRANSFER_ENCODING);
        }
        connection.receiveResponseEntity(response);
        return response;
    }

    /** A server may first say that it is at work (RFC 9110, 15.2), though not for ever. */
    private static ClassicHttpResponse answer(HttpClientConnection connection)
            throws IOException, HttpException {
        ClassicHttpResponse response = connection.receiveResponseHeader();
        for (int i = 0; i < MOST_INTERIM && isInterim(response.getCode()); i++) {
            response = connection.receiveResponseHeader();
        }
        return response;
    }

    private static boolean isInterim(int status) {
        return status < HttpStatus.SC_OK && status != HttpStatus.SC_SWITCHING_PROTOCOLS;
    }

    /** Whether the request got as far as to the server. */
    boolean hasAskedServer() {
        return server != null;
    }

    /** What has become of the connection. */
    UpgradedConnection upgraded(ClassicHttpResponse agreed) throws IOException {
        server.setSocketTimeout(Timeout.DISABLED);
        return new UpgradedConnection(
                agreed.getEntity().getContent(),
                server.getSocket().getOutputStream(),
                name ->
                        Stream.of(agreed.getHeaders(name))
                                .map(Header::getValue)
                                .collect(Collectors.joining(", ")));
    }
}
