package ch.onsphere.osp.milestone.output;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.CommandKey;
import ch.onsphere.osp.milestone.command.Errand;
import ch.onsphere.osp.milestone.command.Finding;
import ch.onsphere.osp.milestone.command.LostAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command of an output.
 *
 * @param binding the output
 * @param command what was written
 */
record OutputErrand(OutputBinding binding, OutputCommand command) implements Errand {

    @Override
    public CommandKey key() {
        return new CommandKey(command.outputId(), command.correlationId());
    }

    @Override
    public Set<String> subjects() {
        return binding.work().subjects();
    }

    @Override
    public Instant time() {
        return command.time();
    }

    @Override
    public Duration maximumAge() {
        return binding.maximumAge();
    }

    @Override
    public Attempt tryOnce() {
        return binding.work().tryOnce(command);
    }

    @Override
    public Finding lookBack(LostAnswer lost) {
        return binding.work().lookBack(command, lost);
    }

    @Override
    public List<String> others() {
        return binding.work().others();
    }

    @Override
    public Optional<Map<String, Object>> memo() {
        return Optional.of(Memo.of(command, binding.meaning()));
    }

    @Override
    public void waits(String why) {
        binding.waits(command, why);
    }
}
