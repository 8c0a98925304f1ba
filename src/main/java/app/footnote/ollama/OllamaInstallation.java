package app.footnote.ollama;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for the program of Ollama on this computer: on the search path and where its installers put it. Immutable.
 *
 * @param environment the environment variables of the process
 */
record OllamaInstallation(Map<String, String> environment) {

    boolean isInstalled() {
        return Stream.concat(onSearchPath(), standardPlaces()).flatMap(place -> path(place).stream())
                .anyMatch(Files::exists);
    }

    private Stream<String> onSearchPath() {
        return Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of(folder + File.separator + "ollama",
                        folder + File.separator + "ollama.exe"));
    }

    /** Programs that are started from a desktop often have a shorter search path than a terminal. */
    private Stream<String> standardPlaces() {
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        return Stream.of(
                "/usr/local/bin/ollama",
                "/opt/homebrew/bin/ollama",
                "/Applications/Ollama.app",
                local.isEmpty() ? "" : local + "\\Programs\\Ollama\\ollama.exe")
                .filter(place -> !place.isEmpty());
    }

    private static Optional<Path> path(String place) {
        try {
            return Optional.of(Path.of(place));
        } catch (InvalidPathException notAPathHere) {
            return Optional.empty();
        }
    }
}
