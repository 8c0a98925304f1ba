package app.footnote.health;

import app.footnote.index.IndexException;
import app.footnote.index.StoredNote;
import app.footnote.library.Library;
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
public final class CheckUp {

    private static final long LITTLE_SPACE_BYTES = 500L * 1024 * 1024;
    private static final double MEGABYTE = 1024 * 1024;
    private static final double GIGABYTE = 1024 * MEGABYTE;
    private static final int MANY_GIGABYTES = 10;

    private final House house;
    private final Addressee addressee;

    private CheckUp(House house, Addressee addressee) {
        this.house = house;
        this.addressee = addressee;
    }

    /** Looks at one thing; whatever it throws is a trouble with that thing. */
    private interface Look {

        Finding look() throws Exception;
    }

    /** Tries everything. Opens what is not open yet, and blocks for as long as that takes. */
    public static List<Finding> of(House house) throws InterruptedException {
        CheckUp checkUp = new CheckUp(house, Addressee.TERMINAL);
        List<Finding> findings = checkUp.ofFootnote();
        findings.addAll(checkUp.ollama());
        findings.add(tried(RedisCheck.SERVER, checkUp::redis));
        findings.add(new Neighbours(System.getenv()).tesseract());
        return findings;
    }

    /** Tries what Footnote has of its own, for the window, which shows its neighbours anyway; blocks as long. */
    public static List<Finding> forTheWindow(House house) throws InterruptedException {
        return new CheckUp(house, Addressee.WINDOW).ofFootnote();
    }

    private List<Finding> ofFootnote() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(tried("Data folder", this::dataFolder));
        findings.add(tried("Settings", this::settings));
        findings.add(Finding.good("Log file", house.logFile().toString()));
        findings.add(tried("Library", this::library));
        findings.add(tried("Index", this::index));
        findings.add(tried("Embedding model", this::embedder));
        return findings;
    }

    private Finding redis() throws IndexException {
        return new RedisCheck(house.places()).finding();
    }

    private List<Finding> ollama() throws InterruptedException {
        OllamaState state = house.ollama().state();
        try {
            OllamaSettings chosen = house.settings().load().settings().ollama();
            return new OllamaCheck(state, chosen, HostMachine.ofThis()).findings();
        } catch (SettingsException e) {
            return List.of(Finding.trouble("Ollama", state.words(), String.valueOf(e.getMessage())));
        }
    }

    private static Finding tried(String what, Look look) throws InterruptedException {
        try {
            return look.look();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return Finding.trouble(what, "does not work", String.valueOf(e.getMessage()));
        }
    }

    private static Finding java() {
        Runtime runtime = Runtime.getRuntime();
        return Finding.good(
                "Footnote",
                "%s on Java %s (%s), %s %s, %d processors, up to %.0f MB of memory".formatted(
                        Version.number(),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        runtime.availableProcessors(),
                        runtime.maxMemory() / MEGABYTE));
    }

    private Finding dataFolder() throws IOException {
        Path folder = Files.createDirectories(house.folders().data());
        long freeBytes = Files.getFileStore(folder).getUsableSpace();
        String found = "%s, %s free".formatted(folder, amount(freeBytes));
        if (!Files.isWritable(folder)) {
            return Finding.trouble("Data folder", found, "Make it writable for you, or choose another with --home.");
        }
        return freeBytes < LITTLE_SPACE_BYTES
                ? Finding.trouble("Data folder", found, "Make room on this disk.")
                : Finding.good("Data folder", found);
    }

    private static String amount(long bytes) {
        return bytes < MANY_GIGABYTES * GIGABYTE
                ? "%.0f MB".formatted(bytes / MEGABYTE)
                : "%.0f GB".formatted(bytes / GIGABYTE);
    }

    private Finding library() throws Exception {
        List<Note> notes = house.library().notes();
        long ready = notes.stream().filter(note -> note.state() instanceof NoteState.Ready).count();
        long failed = notes.stream().filter(note -> note.state() instanceof NoteState.Failed).count();
        long waiting = notes.stream().filter(note -> !note.state().settled()).count();
        String found = Counted.of(notes.size(), "note") + ": " + ready + " ready, " + waiting + " waiting, " + failed
                + " failed";
        if (failed > 0) {
            return Finding.trouble("Library", found, addressee.aboutFailedNotes());
        }
        Optional<String> remedy = waiting > 0
                ? house.library().trouble().map(IndexException::getMessage).or(addressee::aboutWaitingNotes)
                : Optional.empty();
        return remedy.map(words -> Finding.trouble("Library", found, words))
                .orElseGet(() -> Finding.good("Library", found));
    }

    /** Opening the library has made the two agree, so a difference means that this did not work. */
    private Finding index() throws Exception {
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
                ? Finding.good("Index",
                        Counted.of(all, "passage") + " of " + Counted.of(stored.size(), "note")
                                + ", as the library says")
                : Finding.trouble(
                        "Index",
                        differing + " notes have other passages than the library says",
                        "Remove these notes and add them again; the log file says more.");
    }

    private Finding embedder() throws Exception {
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
                ? Finding.good("Embedding model", found)
                : Finding.trouble(
                        "Embedding model",
                        chosen.model() + " has never been there; in its place " + found,
                        addressee.aboutEmbedding(chosen.model()));
    }

    private static long millis(long fromNanos, long toNanos) {
        return (toNanos - fromNanos) / 1_000_000;
    }

    private Finding settings() throws SettingsException {
        Path file = house.folders().settingsFile();
        SettingsFile.Loaded loaded = house.settings().load();
        return loaded.setAside()
                .map(
                        aside -> Finding.trouble(
                                "Settings",
                                file + " could not be understood and was moved to " + aside,
                                "The standard settings are used; repair the moved file and move it back if you miss yours."))
                .orElse(Finding.good("Settings", Files.exists(file) ? file.toString() : "the standard ones"));
    }
}
