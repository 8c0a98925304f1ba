package app.footnote.health;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for programs on this computer that go well with Footnote. It works without any of them.
 *
 * @param environment the process's environment variables
 */
record InstalledPrograms(Map<String, String> environment) {

    private static final String NOT_USED = "; Footnote does not use it yet";

    /** Whether Tesseract, which reads text off pictures, can be called. */
    HealthFinding tesseract() {
        Optional<Path> program = Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(pathSeparator())))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of(Path.of(folder, "tesseract"), Path.of(folder, "tesseract.exe")))
                .filter(Files::isExecutable)
                .findFirst();
        return program.map(file -> HealthFinding.good("Tesseract", file + NOT_USED))
                .orElse(HealthFinding.absent("Tesseract", "is not installed" + NOT_USED));
    }

    private static String pathSeparator() {
        return System.getProperty("path.separator");
    }
}
