package ch.onsphere.osp.examples.benchmarks.delivery;

import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A web server that reads what is put there and forgets it. Argument: its key store. */
final class SinkMain {

    private SinkMain() {}

    /** Runs until it is ended. */
    public static void main(String[] args) throws Exception {
        Server server = new Server();
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(args[0]);
        tls.setKeyStorePassword(SinkCertificate.PASSWORD);
        HttpConfiguration https = new HttpConfiguration();
        https.addCustomizer(new SecureRequestCustomizer());
        ServerConnector connector =
                new ServerConnector(
                        server,
                        new SslConnectionFactory(tls, "http/1.1"),
                        new HttpConnectionFactory(https));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Forgetting());
        server.start();
        System.out.println("port " + connector.getLocalPort());
        new CountDownLatch(1).await();
    }

    /** Reads to the end and says that it was stored. */
    private static final class Forgetting extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Content.Source.consumeAll(
                    request,
                    new Callback() {
                        @Override
                        public void succeeded() {
                            response.setStatus(201);
                            // Written, and not left to the callback: an answer that Jetty sends by
                            // itself may be completed by two threads at once, and the connection
                            // then rests until it is closed (jetty.project, pull request 14918).
                            response.write(true, null, callback);
                        }

                        @Override
                        public void failed(Throwable e) {
                            callback.failed(e);
                        }
                    });
            return true;
        }
    }
}
