package ch.onsphere.osp.examples.host.context;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.api.WebhookSetup;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.examples.host.modules.ContextLoader;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The webhooks of one instance: calls into the module run with its own class loader. */
final class ModuleWebhooks implements Webhooks {

    private final Webhooks board;
    private final Registrations registrations;
    private final ContextLoader loader;

    ModuleWebhooks(Webhooks board, Registrations registrations, ContextLoader loader) {
        this.board = board;
        this.registrations = registrations;
        this.loader = loader;
    }

    @Override
    public Registration register(String path, Receiver receiver) {
        return registrations.add(
                () ->
                        board.register(
                                path, request -> loader.call(() -> receiver.receive(request))));
    }

    @Override
    public Registration offer(ItemId serverId, String path, WebhookSetup setup) {
        return registrations.add(() -> board.offer(serverId, path, inModule(setup)));
    }

    private WebhookSetup inModule(WebhookSetup setup) {
        return new WebhookSetup() {
            @Override
            public List<Step> steps(String address) {
                return loader.call(() -> setup.steps(address));
            }

            @Override
            public CompletionStage<OutputResult> create(URI address) {
                return loader.call(() -> setup.create(address));
            }
        };
    }
}
