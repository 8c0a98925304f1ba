package app.footnote.health;

import app.footnote.index.IndexException;
import app.footnote.index.StoredNote;
import app.footnote.library.Library;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.failure.FailureException;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.ollama.HostMachine;
import app.footnote.ollama.OllamaState;
import app.footnote.settings.EmbeddingSettings;
import app.footnote.settings.OllamaSettings;
import app.footnote.settings.SettingsException;
import app.footnote.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks whether all parts of Footnote work. */
public final class HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(HealthCheck.class);

    private static final long MIN_FREE_BYTES = 500L * 1024 * 1024;
    private static final long MEGABYTE = 1024 * 1024;
    private static final long GIGABYTE = 1024 * MEGABYTE;
    private static final int MIN_SHOWN_GIGABYTES = 10;

    private final Services services;
    private final boolean processesQueue;

    /** @param processesQueue whether the program processes waiting notes, so that they are not trouble */
    private HealthCheck(Services services, boolean processesQueue) {
        this.services = services;
        this.processesQueue = processesQueue;
    }

    /** Checks everything for the command line. Opens parts that are not open yet, and blocks until it is done. */
    public static List<HealthFinding> of(Services services) throws InterruptedException {
        HealthCheck check = new HealthCheck(services, false);
        List<HealthFinding> findings = check.ofFootnote();
        findings.addAll(check.ollama());
        findings.add(checked(CheckedPart.REDIS, () -> new RedisHealth(services.places()).finding()));
        findings.add(new InstalledPrograms(System.getenv()).tesseract());
        return findings;
    }

    /** Checks Footnote's own parts for the window, which shows other programs elsewhere. Blocks until it is done. */
    public static List<HealthFinding> forTheWindow(Services services) throws InterruptedException {
        return new HealthCheck(services, true).ofFootnote();
    }

    private List<HealthFinding> ofFootnote() throws InterruptedException {
        List<HealthFinding> findings = new ArrayList<>();
        findings.add(footnote());
        findings.add(checked(CheckedPart.DATA_FOLDER, this::dataFolder));
        findings.add(checked(CheckedPart.SETTINGS, this::settings));
        findings.add(
                HealthFinding.good(
                        CheckedPart.LOG_FILE, Message.of("health.log-file", services.logFile().toString())));
        findings.add(checked(CheckedPart.LIBRARY, this::library));
        findings.add(checked(CheckedPart.INDEX, this::index));
        findings.add(checked(CheckedPart.EMBEDDING_MODEL, this::embedder));
        return findings;
    }

    private List<HealthFinding> ollama() throws InterruptedException {
        OllamaState state = services.ollama().state();
        try {
            OllamaSettings settings = services.settings().load().settings().ollama();
            return new OllamaHealth(state, settings, HostMachine.local()).findings();
        } catch (SettingsException e) {
            return List.of(HealthFinding.trouble(CheckedPart.OLLAMA, e.failure()));
        }
    }

    /** The finding of a check; trouble if the check fails. */
    private static HealthFinding checked(CheckedPart part, Callable<HealthFinding> check) throws InterruptedException {
        try {
            return check.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (FailureException e) {
            return HealthFinding.trouble(part, e.failure());
        } catch (Exception e) {
            LOG.error("Check of {} failed", part, e);
            Message found = Message.of("health.unexpected-error", Message.reason(e));
            return HealthFinding.trouble(part, found, Remedy.of(RemedyAction.SEE_LOG));
        }
    }

    private static HealthFinding footnote() {
        Runtime runtime = Runtime.getRuntime();
        return HealthFinding.good(
                CheckedPart.FOOTNOTE,
                Message.of(
                        "health.footnote",
                        ProductVersion.number(),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        runtime.availableProcessors(),
                        runtime.maxMemory() / MEGABYTE));
    }

    private HealthFinding dataFolder() throws IOException {
        Path folder = Files.createDirectories(services.folders().data());
        long freeBytes = Files.getFileStore(folder).getUsableSpace();
        Message found = freeBytes < MIN_SHOWN_GIGABYTES * GIGABYTE
                ? Message.of("health.data-folder.megabytes", folder.toString(), freeBytes / MEGABYTE)
                : Message.of("health.data-folder.gigabytes", folder.toString(), freeBytes / GIGABYTE);
        if (!Files.isWritable(folder)) {
            return HealthFinding
                    .trouble(CheckedPart.DATA_FOLDER, found, Remedy.of(RemedyAction.CHOOSE_WRITABLE_FOLDER));
        }
        return freeBytes < MIN_FREE_BYTES
                ? HealthFinding.trouble(CheckedPart.DATA_FOLDER, found, Remedy.of(RemedyAction.FREE_DISK_SPACE))
                : HealthFinding.good(CheckedPart.DATA_FOLDER, found);
    }

    private HealthFinding settings() throws SettingsException {
        Path file = services.folders().settingsFile();
        SettingsFile.Loaded loaded = services.settings().load();
        if (loaded.setAside().isPresent()) {
            String renamed = loaded.setAside().get().toString();
            return HealthFinding.trouble(
                    CheckedPart.SETTINGS,
                    Message.of("health.settings.renamed", file.toString(), renamed),
                    Remedy.of(RemedyAction.RESTORE_SETTINGS_FILE, renamed));
        }
        return HealthFinding.good(
                CheckedPart.SETTINGS,
                Files.exists(file)
                        ? Message.of("health.settings.file", file.toString())
                        : Message.of("health.settings.defaults"));
    }

    private HealthFinding library() throws Exception {
        Library library = services.library();
        List<Note> notes = library.notes();
        long ready = notes.stream().filter(note -> note.state() instanceof NoteState.Ready).count();
        long failed = notes.stream().filter(note -> note.state() instanceof NoteState.Failed).count();
        long waiting = notes.stream().filter(note -> !note.state().settled()).count();
        Message found = Message.of("health.library.notes", notes.size(), ready, waiting, failed);
        if (failed > 0) {
            return HealthFinding.trouble(CheckedPart.LIBRARY, found, Remedy.of(RemedyAction.SEE_FAILED_NOTES));
        }
        Optional<IndexException> trouble = library.indexOutage();
        if (waiting > 0 && trouble.isPresent()) {
            Message blocked = Message.of("health.library.blocked", found, trouble.get().failure().problem());
            return HealthFinding.trouble(CheckedPart.LIBRARY, blocked, trouble.get().failure().remedy());
        }
        return waiting == 0 || processesQueue
                ? HealthFinding.good(CheckedPart.LIBRARY, found)
                : HealthFinding.trouble(CheckedPart.LIBRARY, found, Remedy.of(RemedyAction.PROCESS_WAITING_NOTES));
    }

    /** Opening the library makes the library and the index consistent, so a difference means that this has failed. */
    private HealthFinding index() throws Exception {
        Library library = services.library();
        List<StoredNote> stored = services.index().stored();
        Map<NoteId, Integer> passages = stored.stream()
                .collect(Collectors.toMap(StoredNote::note, StoredNote::passages));
        long differing = library.notes()
                .stream()
                .filter(
                        note -> note.state() instanceof NoteState.Ready ready
                                && passages.getOrDefault(note.id(), 0) != ready.passages())
                .count();
        if (differing > 0) {
            return HealthFinding.trouble(
                    CheckedPart.INDEX,
                    Message.of("health.index.inconsistent", differing),
                    Remedy.of(RemedyAction.REBUILD_INDEX));
        }
        int all = stored.stream().mapToInt(StoredNote::passages).sum();
        Message consistent = Message.of("health.index.consistent", all, stored.size());
        int former = library.tokenUpgrade().pending().size();
        return former == 0
                ? HealthFinding.good(CheckedPart.INDEX, consistent)
                : HealthFinding.good(
                        CheckedPart.INDEX,
                        Message.of("health.index.former", consistent, former),
                        Remedy.of(RemedyAction.UPGRADE_NOTES));
    }

    private HealthFinding embedder() throws Exception {
        long start = System.nanoTime();
        services.embedder().question("Does it work?");
        long loaded = System.nanoTime();
        float[] vector = services.embedder().question("How fast does it work?");
        long embedded = System.nanoTime();
        EmbeddingIdentity identity = services.embedder().identity();
        Message found = Message.of(
                "health.embedding", identity.model(), vector.length, millis(start, loaded), millis(loaded, embedded));
        EmbeddingSettings settings = services.settings().load().settings().embedding();
        if (settings.isBuiltIn() || settings.model().equals(identity.model())) {
            return HealthFinding.good(CheckedPart.EMBEDDING_MODEL, found);
        }
        return settings.isFolder()
                ? HealthFinding.trouble(
                        CheckedPart.EMBEDDING_MODEL,
                        Message.of("health.embedding.replaced", settings.folder(), found),
                        Remedy.of(RemedyAction.CHOOSE_MODEL_FOLDER))
                : HealthFinding.trouble(
                        CheckedPart.EMBEDDING_MODEL,
                        Message.of("health.embedding.replaced", settings.model(), found),
                        Remedy.of(RemedyAction.CHOOSE_EMBEDDING_AGAIN, settings.model()));
    }

    private static long millis(long fromNanos, long toNanos) {
        return (toNanos - fromNanos) / 1_000_000;
    }
}
