package app.footnote.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language detector's model. Loading it takes about a second, so it is done once, and only when a text is met whose
 * script does not tell its language.
 */
final class LanguageModel {

    private static final String FILE = "/langdetect-183.bin";

    private static final LanguageDetectorModel LOADED = load();

    private LanguageModel() {
    }

    /** Begins to load it on a thread of its own, for whoever will need it in a moment. */
    static void expect() {
        Thread.ofPlatform().daemon().name("language model").start(LanguageModel::loaded);
    }

    static LanguageDetectorModel loaded() {
        return LOADED;
    }

    private static LanguageDetectorModel load() {
        try (InputStream file = LanguageModel.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The program is incomplete: " + FILE + " is missing");
            }
            return new LanguageDetectorModel(new BufferedInputStream(file, 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException("The program is damaged: " + FILE + " cannot be read", e);
        }
    }
}
