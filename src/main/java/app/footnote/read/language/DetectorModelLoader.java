package app.footnote.read.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language detector's model. Loading it takes some tenths of a second, so it is done once, and only when a text is
 * met whose script does not tell its language.
 */
public final class DetectorModelLoader {

    static final String FILE = "/langdetect-183.bin";

    private static final String WEIGHTS = "langdetect.model";
    private static final int BUFFER_BYTES = 1 << 16;

    private static final LanguageDetectorModel LOADED = load();

    private DetectorModelLoader() {
    }

    /** Begins to load it on a thread of its own, for whoever will need it in a moment. */
    public static void expect() {
        Thread.ofPlatform().daemon().name("language model").start(DetectorModelLoader::loaded);
    }

    static LanguageDetectorModel loaded() {
        return LOADED;
    }

    private static LanguageDetectorModel load() {
        try (InputStream file = DetectorModelLoader.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The program is incomplete: " + FILE + " is missing");
            }
            return new LanguageDetectorModel(weights(file), Map.of(), new LanguageDetectorFactory());
        } catch (IOException e) {
            throw new UncheckedIOException("The program is damaged: " + FILE + " cannot be read", e);
        }
    }

    private static NgramLanguageWeights weights(InputStream file) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new BufferedInputStream(file, BUFFER_BYTES))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals(WEIGHTS)) {
                    return NgramLanguageWeights.read(new DataInputStream(new BufferedInputStream(parts, BUFFER_BYTES)));
                }
            }
        }
        throw new IOException(WEIGHTS + " is missing in it");
    }
}
