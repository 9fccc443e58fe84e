package ch.onsphere.osp.examples.xprotect.site;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.BadRequestException;
import ch.onsphere.osp.examples.xprotect.wire.IisPage;
import ch.onsphere.osp.examples.xprotect.wire.Surface;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything the site answers; what no part of it knows is the 404 page of IIS. */
final class Surfaces implements Function<ApiRequest, Answer> {
    private static final Logger LOG = LoggerFactory.getLogger(Surfaces.class);

    private final List<Surface> surfaces;

    Surfaces(List<Surface> surfaces) {
        this.surfaces = List.copyOf(surfaces);
    }

    @Override
    public Answer apply(ApiRequest request) {
        try {
            for (Surface surface : surfaces) {
                Optional<Answer> answer = surface.answer(request);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            return IisPage.of(404);
        } catch (BadRequestException e) {
            return IisPage.of(400);
        } catch (RuntimeException e) {
            LOG.error("The simulator failed on {} {}", request.method(), request.path(), e);
            return IisPage.of(500);
        }
    }
}
