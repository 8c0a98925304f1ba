package app.footnote.ui.export;

import app.footnote.session.transcript.TranscriptFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Names of transcripts. */
final class TranscriptFileName {

    /** What Windows, the strictest of the systems, does not allow in names. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\s\\p{Cntrl}]+");
    private static final Pattern TRAILING = Pattern.compile("[. ]+$");
    private static final int LONGEST = 80;

    private TranscriptFileName() {
    }

    /** In the documents of the student, called as the session is. */
    static Path suggestion(String title, TranscriptFormat format) {
        Path home = Path.of(System.getProperty("user.home"));
        Path documents = home.resolve("Documents");
        Path folder = Files.isDirectory(documents) ? documents : home;
        return folder.resolve(of(title) + "." + format.extension());
    }

    static String of(String title) {
        String plain = FORBIDDEN.matcher(title).replaceAll(" ").strip();
        String fitting = plain.substring(0, Math.min(plain.length(), LONGEST));
        String name = TRAILING.matcher(fitting).replaceAll("");
        return name.isEmpty() ? "Session" : name;
    }

    /** The same name for another form. */
    static Path with(Path file, TranscriptFormat format) {
        String name = file.getFileName().toString();
        boolean ended = TranscriptFormat.of(file).isPresent();
        String stem = ended ? name.substring(0, name.lastIndexOf('.')) : name;
        return file.resolveSibling(stem + "." + format.extension());
    }

    /** The same name, or the next with a number behind it that no file has yet. */
    static Path free(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path candidate = file;
        for (int number = 2; Files.exists(candidate); number++) {
            candidate = file.resolveSibling(name.substring(0, dot) + " (" + number + ")" + name.substring(dot));
        }
        return candidate;
    }

    /** The name as it is if it says a form, else with the ending of this one. */
    static Path withEnding(Path file, TranscriptFormat format) {
        return TranscriptFormat.of(file).isPresent()
                ? file
                : file.resolveSibling(file.getFileName() + "." + format.extension());
    }
}
