package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.clearance.account.ConnectionFile;
import ch.onsphere.osp.clearance.profile.Profile;
import ch.onsphere.osp.clearance.profile.ProfileReader;
import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.kit.configuration.Fields;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.SecretReferences;
import ch.onsphere.osp.kit.proxy.ProxyConfiguration;
import ch.onsphere.osp.kit.proxy.ProxyReader;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Completes an agent: everything that is left to check once its file has the right shape. */
final class AgentReader {

    private final AccountReader accounts;
    private final ProxyReader proxies;

    AgentReader(SecretReferences secrets) {
        accounts = new AccountReader(secrets);
        proxies = new ProxyReader(secrets);
    }

    /** The agent, or empty when its report holds an error. */
    Optional<AgentConfiguration> read(Draft draft) {
        Optional<Supplier<ConnectionFile>> account =
                draft.find(AgentKeys.CONNECTION_FILE)
                        .flatMap(text -> accounts.read(text, draft.at(AgentKeys.CONNECTION_FILE)));
        Optional<Profile> profile =
                draft.find(AgentKeys.PROFILE)
                        .map(path -> ProfileFile.read(path, draft.at(AgentKeys.PROFILE)))
                        .orElseGet(() -> Optional.of(ProfileReader.assumed()));
        Optional<ProxyConfiguration> proxy =
                draft.find(AgentKeys.PROXY)
                        .flatMap(fields -> proxies.read(fields, draft.at(AgentKeys.PROXY)));
        Optional<URI> base = account.flatMap(each -> agentBase(draft, each.get()));
        if (draft.isFaulty() || base.isEmpty() || profile.isEmpty()) {
            return Optional.empty();
        }
        return account.map(each -> agent(draft, each, base.get(), profile.get(), proxy));
    }

    /** Which region an account is in stands in its connection file and nowhere else. */
    private static Optional<URI> agentBase(Draft draft, ConnectionFile account) {
        Optional<URI> base = draft.find(AgentKeys.ADDRESS).or(account::agentBase);
        if (base.isEmpty()) {
            draft.at(AgentKeys.ADDRESS)
                    .error(
                            "required",
                            "no address of the agent service, here or in the connection file",
                            "Write the address of the agent service of your region.");
        }
        return base;
    }

    private static AgentConfiguration agent(
            Draft draft,
            Supplier<ConnectionFile> account,
            URI base,
            Profile profile,
            Optional<ProxyConfiguration> proxy) {
        return new AgentConfiguration(
                draft.id(),
                draft.get(AgentKeys.MODULE_ID),
                account,
                draft.get(AgentKeys.AGENT_ID),
                draft.get(AgentKeys.MEDIA_SOURCES),
                Set.copyOf(draft.get(AgentKeys.JOB_TYPES)),
                base,
                profile,
                assertion(fieldsOf(draft, AgentKeys.ASSERTION)),
                polling(fieldsOf(draft, AgentKeys.POLLING)),
                draft.find(AgentKeys.WORKING_HOURS).map(hours -> hours(hours, zone(draft))),
                delivery(draft),
                new AgentConfiguration.Limits(
                        draft.get(AgentKeys.CONCURRENT_JOBS),
                        draft.get(AgentKeys.LONGEST_INTERVAL),
                        unknownCameras(fieldsOf(draft, AgentKeys.UNKNOWN_CAMERAS)),
                        draft.get(AgentKeys.GRACE),
                        draft.get(AgentKeys.TIMEOUT)),
                proxy);
    }

    private static UnknownCameras unknownCameras(Fields fields) {
        return new UnknownCameras(
                orDefault(fields, UnknownCamerasKeys.PATIENCE),
                orDefault(fields, UnknownCamerasKeys.CANCEL));
    }

    private static DeliverySettings delivery(Draft draft) {
        List<BandwidthLimit> bandwidth =
                draft.find(AgentKeys.BANDWIDTH).orElse(List.of()).stream()
                        .map(AgentReader::bandwidth)
                        .toList();
        return new DeliverySettings(
                orDefault(fieldsOf(draft, AgentKeys.ENCRYPTION), EncryptionKeys.SCHEME),
                draft.get(AgentKeys.BLOCK_SIZE),
                draft.get(AgentKeys.BLOCKS_IN_FLIGHT),
                draft.get(AgentKeys.CONCURRENT_FILES),
                bandwidth,
                zone(draft),
                draft.find(AgentKeys.STAGING_FOLDER));
    }

    private static ZoneId zone(Draft draft) {
        return draft.find(AgentKeys.ZONE).orElseGet(ZoneId::systemDefault);
    }

    private static BandwidthLimit bandwidth(Fields fields) {
        return new BandwidthLimit(
                fields.find(BandwidthKeys.FROM).orElse(LocalTime.MIDNIGHT),
                fields.find(BandwidthKeys.UNTIL).orElse(LocalTime.MIDNIGHT),
                fields.get(BandwidthKeys.MEGABITS));
    }

    private static AssertionSettings assertion(Fields fields) {
        return new AssertionSettings(
                orDefault(fields, AssertionKeys.ALGORITHM),
                fields.find(AssertionKeys.AUDIENCE).orElse(List.of()),
                fields.find(AssertionKeys.ISSUER),
                fields.find(AssertionKeys.SUBJECT),
                orDefault(fields, AssertionKeys.LIFETIME));
    }

    private static PollingSettings polling(Fields fields) {
        return new PollingSettings(
                orDefault(fields, PollingKeys.INTERVAL), orDefault(fields, PollingKeys.LONGEST));
    }

    private static WorkingHours hours(Fields fields, ZoneId zone) {
        return new WorkingHours(
                Set.copyOf(fields.get(WorkingHoursKeys.DAYS)),
                fields.get(WorkingHoursKeys.FROM),
                fields.get(WorkingHoursKeys.UNTIL),
                zone);
    }

    private static Fields fieldsOf(Draft draft, Key<Fields> key) {
        return draft.find(key).orElseGet(Fields::new);
    }

    /** For an object that is missing as a whole, its keys have their defaults all the same. */
    private static <T> T orDefault(Fields fields, Key<T> key) {
        return fields.find(key).or(key::defaultValue).orElseThrow();
    }
}
