package app.footnote.start;

import app.footnote.process.CurrentJava;
import app.footnote.settings.AppFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program as {@code mvn package} leaves it, at work for somebody; its window is drawn without a display, and no
 * model of this computer answers.
 *
 * @param folder where the program lies
 * @param home what it uses in place of the user's own folders
 */
record PackagedProgram(Path folder, Path home) {

    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(folder.resolve("bin/footnote").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    Map<String, String> environment(String... javaOptions) {
        return Map.of(
                "FOOTNOTE_HOME", home.toString(),
                "FOOTNOTE_JAVA", CurrentJava.program(),
                "OLLAMA_HOST", "127.0.0.1:1",
                "JAVA_TOOL_OPTIONS",
                String.join(" ", javaOptions) + " -Dglass.platform=Headless -Dprism.order=sw");
    }

    /** Whether its log tells of a window. */
    boolean hasOpenedItsWindow() throws IOException {
        return Files.exists(log()) && Files.readString(log()).contains("The window is open");
    }

    /** The ids of the notes that are ready, as the catalogue's lines tell. */
    List<String> readyNotes() throws IOException {
        Path catalogue = AppFolders.in(home).data().resolve("library").resolve("catalogue.log");
        if (!Files.exists(catalogue)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(catalogue)) {
            return lines.filter(line -> line.contains("\tready\t")).map(line -> line.split("\t")[2]).distinct()
                    .toList();
        }
    }

    void forgetItsLog() throws IOException {
        Files.deleteIfExists(log());
    }

    private Path log() {
        return AppFolders.in(home).logs().resolve("footnote.log");
    }
}
