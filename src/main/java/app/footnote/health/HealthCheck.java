package app.footnote.health;

import app.footnote.index.IndexException;
import app.footnote.index.StoredNote;
import app.footnote.library.Library;
import app.footnote.messages.Messages;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
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
import java.util.stream.Collectors;

/** Tries everything that Footnote consists of. */
public final class HealthCheck {

    private static final long LITTLE_SPACE_BYTES = 500L * 1024 * 1024;
    private static final double MEGABYTE = 1024 * 1024;
    private static final double GIGABYTE = 1024 * MEGABYTE;
    private static final int MANY_GIGABYTES = 10;

    private final Services house;
    private final Addressee addressee;

    private HealthCheck(Services house, Addressee addressee) {
        this.house = house;
        this.addressee = addressee;
    }

    /** Looks at one thing; whatever it throws is a trouble with that thing. */
    private interface Look {

        HealthFinding look() throws Exception;
    }

    /** Tries everything. Opens what is not open yet, and blocks for as long as that takes. */
    public static List<HealthFinding> of(Services house) throws InterruptedException {
        HealthCheck checkUp = new HealthCheck(house, Addressee.TERMINAL);
        List<HealthFinding> findings = checkUp.ofFootnote();
        findings.addAll(checkUp.ollama());
        findings.add(tried(RedisHealth.SERVER, checkUp::redis));
        findings.add(new InstalledPrograms(System.getenv()).tesseract());
        return findings;
    }

    /** Tries what Footnote has of its own, for the window, which shows its neighbours anyway; blocks as long. */
    public static List<HealthFinding> forTheWindow(Services house) throws InterruptedException {
        return new HealthCheck(house, Addressee.WINDOW).ofFootnote();
    }

    private List<HealthFinding> ofFootnote() throws InterruptedException {
        List<HealthFinding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(tried("Data folder", this::dataFolder));
        findings.add(tried("Settings", this::settings));
        findings.add(HealthFinding.good("Log file", house.logFile().toString()));
        findings.add(tried("Library", this::library));
        findings.add(tried("Index", this::index));
        findings.add(tried("Embedding model", this::embedder));
        return findings;
    }

    private HealthFinding redis() throws IndexException {
        return new RedisHealth(house.places()).finding();
    }

    private List<HealthFinding> ollama() throws InterruptedException {
        OllamaState state = house.ollama().state();
        try {
            OllamaSettings chosen = house.settings().load().settings().ollama();
            return new OllamaHealth(state, chosen, HostMachine.local()).findings();
        } catch (SettingsException e) {
            return List.of(
                    HealthFinding.trouble("Ollama", Messages.words(state.message()), String.valueOf(e.getMessage())));
        }
    }

    private static HealthFinding tried(String what, Look look) throws InterruptedException {
        try {
            return look.look();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return HealthFinding.trouble(what, "does not work", String.valueOf(e.getMessage()));
        }
    }

    private static HealthFinding java() {
        Runtime runtime = Runtime.getRuntime();
        return HealthFinding.good(
                "Footnote",
                "%s on Java %s (%s), %s %s, %d processors, up to %.0f MB of memory".formatted(
                        ProductVersion.number(),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        runtime.availableProcessors(),
                        runtime.maxMemory() / MEGABYTE));
    }

    private HealthFinding dataFolder() throws IOException {
        Path folder = Files.createDirectories(house.folders().data());
        long freeBytes = Files.getFileStore(folder).getUsableSpace();
        String found = "%s, %s free".formatted(folder, amount(freeBytes));
        if (!Files.isWritable(folder)) {
            return HealthFinding.trouble("Data folder", found,
                    "Make it writable for you, or choose another with --home.");
        }
        return freeBytes < LITTLE_SPACE_BYTES
                ? HealthFinding.trouble("Data folder", found, "Make room on this disk.")
                : HealthFinding.good("Data folder", found);
    }

    private static String amount(long bytes) {
        return bytes < MANY_GIGABYTES * GIGABYTE
                ? "%.0f MB".formatted(bytes / MEGABYTE)
                : "%.0f GB".formatted(bytes / GIGABYTE);
    }

    private HealthFinding library() throws Exception {
        List<Note> notes = house.library().notes();
        long ready = notes.stream().filter(note -> note.state() instanceof NoteState.Ready).count();
        long failed = notes.stream().filter(note -> note.state() instanceof NoteState.Failed).count();
        long waiting = notes.stream().filter(note -> !note.state().settled()).count();
        String found = CountedNouns.of(notes.size(), "note") + ": " + ready + " ready, " + waiting + " waiting, "
                + failed
                + " failed";
        if (failed > 0) {
            return HealthFinding.trouble("Library", found, addressee.aboutFailedNotes());
        }
        Optional<String> remedy = waiting > 0
                ? house.library().trouble().map(IndexException::getMessage).or(addressee::aboutWaitingNotes)
                : Optional.empty();
        return remedy.map(words -> HealthFinding.trouble("Library", found, words))
                .orElseGet(() -> HealthFinding.good("Library", found));
    }

    /** Opening the library has made the two agree, so a difference means that this did not work. */
    private HealthFinding index() throws Exception {
        Library library = house.library();
        List<StoredNote> stored = house.index().stored();
        Map<NoteId, Integer> passages = stored.stream()
                .collect(Collectors.toMap(StoredNote::note, StoredNote::passages));
        long differing = library.notes().stream()
                .filter(note -> note.state() instanceof NoteState.Ready ready
                        && passages.getOrDefault(note.id(), 0) != ready.passages())
                .count();
        int all = stored.stream().mapToInt(StoredNote::passages).sum();
        return differing == 0
                ? HealthFinding.good("Index",
                        CountedNouns.of(all, "passage") + " of " + CountedNouns.of(stored.size(), "note")
                                + ", as the library says")
                : HealthFinding.trouble(
                        "Index",
                        differing + " notes have other passages than the library says",
                        "Remove these notes and add them again; the log file says more.");
    }

    private HealthFinding embedder() throws Exception {
        long start = System.nanoTime();
        house.embedder().question("Does it work?");
        long loaded = System.nanoTime();
        float[] vector = house.embedder().question("How fast does it work?");
        long embedded = System.nanoTime();
        EmbeddingIdentity identity = house.embedder().identity();
        String found = "%s, %d numbers; loaded in %d ms, a question takes %d ms".formatted(
                identity.model(), vector.length, millis(start, loaded), millis(loaded, embedded));
        EmbeddingSettings chosen = house.settings().load().settings().embedding();
        return chosen.isBuiltIn() || chosen.model().equals(identity.model())
                ? HealthFinding.good("Embedding model", found)
                : HealthFinding.trouble(
                        "Embedding model",
                        chosen.model() + " has never been there; in its place " + found,
                        addressee.aboutEmbedding(chosen.model()));
    }

    private static long millis(long fromNanos, long toNanos) {
        return (toNanos - fromNanos) / 1_000_000;
    }

    private HealthFinding settings() throws SettingsException {
        Path file = house.folders().settingsFile();
        SettingsFile.Loaded loaded = house.settings().load();
        return loaded.setAside()
                .map(
                        aside -> HealthFinding.trouble(
                                "Settings",
                                file + " could not be understood and was moved to " + aside,
                                "The standard settings are used; repair the moved file and move it back if you miss yours."))
                .orElse(HealthFinding.good("Settings", Files.exists(file) ? file.toString() : "the standard ones"));
    }
}
