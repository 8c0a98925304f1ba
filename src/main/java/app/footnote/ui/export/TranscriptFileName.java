package app.footnote.ui.export;

import app.footnote.messages.Messages;
import app.footnote.session.transcript.TranscriptFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Creates the names of transcript files. */
final class TranscriptFileName {

    private static final Messages TEXTS = Messages.of("ui-export");

    /** The characters that Windows, the strictest system, forbids in names. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\s\\p{Cntrl}]+");
    private static final Pattern TRAILING = Pattern.compile("[. ]+$");
    private static final int MAX_LENGTH = 80;

    private TranscriptFileName() {
    }

    /** A file in the student's documents folder, named after the session. */
    static Path suggestion(String title, TranscriptFormat format) {
        Path home = Path.of(System.getProperty("user.home"));
        Path documents = home.resolve("Documents");
        Path folder = Files.isDirectory(documents) ? documents : home;
        return folder.resolve(of(title) + "." + format.extension());
    }

    /** A valid file name for a title, without extension. */
    static String of(String title) {
        String plain = FORBIDDEN.matcher(title).replaceAll(" ").strip();
        String fitting = plain.substring(0, Math.min(plain.length(), MAX_LENGTH));
        String name = TRAILING.matcher(fitting).replaceAll("");
        return name.isEmpty() ? TEXTS.text("file.default-name") : name;
    }

    /** The same name with the extension of another format. */
    static Path with(Path file, TranscriptFormat format) {
        String name = file.getFileName().toString();
        boolean ended = TranscriptFormat.of(file).isPresent();
        String stem = ended ? name.substring(0, name.lastIndexOf('.')) : name;
        return file.resolveSibling(stem + "." + format.extension());
    }

    /** The same name, or the first numbered one that no file has. */
    static Path free(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path candidate = file;
        for (int number = 2; Files.exists(candidate); number++) {
            candidate = file.resolveSibling(name.substring(0, dot) + " (" + number + ")" + name.substring(dot));
        }
        return candidate;
    }

    /** The same name if it has the extension of a format; otherwise with the extension of this one. */
    static Path withEnding(Path file, TranscriptFormat format) {
        return TranscriptFormat.of(file).isPresent()
                ? file
                : file.resolveSibling(file.getFileName() + "." + format.extension());
    }
}
