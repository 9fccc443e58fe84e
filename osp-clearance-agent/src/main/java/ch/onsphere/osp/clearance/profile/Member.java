package ch.onsphere.osp.clearance.profile;

/** What is looked for in the answers of the service; a profile says under which names. */
public enum Member {
    JOBS("jobs", "the list of jobs, where an object is wrapped around it"),
    JOB("job", "the job, where an object is wrapped around it"),
    JOB_ID("jobId", "the id of a job"),
    JOB_TYPE("jobType", "what a job asks for"),
    JOB_STATE("jobState", "how a job stands"),
    CREATED("created", "when a job was made"),
    PARAMETERS("parameters", "the details of a job: an object, or its JSON as a text"),
    ITEMS("items", "the cameras of a job, each with an interval of its own"),
    DEVICES("devices", "the cameras of a job"),
    DEVICE_ID("deviceId", "the id of a camera"),
    START("start", "the begin of an interval"),
    END("end", "the end of an interval"),
    TIMESTAMP("timestamp", "the moment of a thumbnail"),
    LOCK_ID("lockId", "what proves who holds the lock"),
    LOCK_EXPIRATION("lockExpiration", "when the lock ends"),
    FILE_ID("fileId", "the id of an announced file"),
    JSON_WEB_KEY("jsonWebKey", "the key to encrypt an announced file for"),
    BLOCK_IDS("blockIds", "the blocks that are there"),
    COMMITTED("committed", "whether a file is complete");

    private final String key;
    private final String meaning;

    Member(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    String key() {
        return key;
    }

    String meaning() {
        return meaning;
    }
}
