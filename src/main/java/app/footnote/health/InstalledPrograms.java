package app.footnote.health;

import app.footnote.model.failure.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for optional programs on this computer. Immutable.
 *
 * @param environment the environment variables of the process
 */
record InstalledPrograms(Map<String, String> environment) {

    /** Whether Tesseract, a program for text recognition, is on the search path. */
    HealthFinding tesseract() {
        Optional<Path> program = Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(pathSeparator())))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of(Path.of(folder, "tesseract"), Path.of(folder, "tesseract.exe")))
                .filter(Files::isExecutable)
                .findFirst();
        return program
                .map(
                        file -> HealthFinding.good(
                                CheckedPart.TESSERACT, Message.of("health.tesseract.installed", file.toString())))
                .orElse(HealthFinding.absent(CheckedPart.TESSERACT, Message.of("health.tesseract.missing")));
    }

    private static String pathSeparator() {
        return System.getProperty("path.separator");
    }
}
