package app.footnote.cli;

import app.footnote.process.CurrentJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the program that {@code mvn package} builds, in a process of its own.
 *
 * @param home the folder for all files
 * @param workingFolder the working folder of the process
 */
record InstalledProgram(Path home, Path workingFolder) {

    private static final int MAX_WAIT_SECONDS = 180;

    /** The exit code and the output of a command. */
    record Run(int exitCode, String out, String err) {
    }

    static Path folder() {
        return Path.of(System.getProperty("footnote.program", "target/footnote")).toAbsolutePath();
    }

    static Path sampleNotes() {
        return folder().resolve("sample-notes");
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return runWithInput("", arguments);
    }

    Run runWithInput(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(folder().resolve("bin").resolve(onWindows() ? "footnote.bat" : "footnote").toString());
        command.addAll(List.of(arguments));
        return run(command, Map.of(), input);
    }

    /** Runs a shell command with the program's folder on the search path. */
    Run shell(String commandLine) throws IOException, InterruptedException {
        String path = folder().resolve("bin") + System.getProperty("path.separator") + System.getenv("PATH");
        return run(List.of("sh", "-c", commandLine), Map.of("PATH", path), "");
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(folder().resolve("bin/footnote").toString()));
        command.addAll(List.of(arguments));
        return builder(command, Map.of()).start();
    }

    private Run run(List<String> command, Map<String, String> environment, String input)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("footnote", ".out");
        Path err = Files.createTempFile("footnote", ".err");
        try {
            Process process = builder(command, environment)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            }
            if (!process.waitFor(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end. It printed: " + Files.readString(out));
            }
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
        builder.environment().put("FOOTNOTE_HOME", home.toString());
        builder.environment().put("FOOTNOTE_JAVA", CurrentJava.program());
        // No server listens there, so that tests do not depend on the models of this computer.
        builder.environment().put("OLLAMA_HOST", "127.0.0.1:1");
        builder.environment().putAll(environment);
        return builder;
    }

    static boolean onWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
