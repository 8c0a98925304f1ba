package app.footnote.build.licence;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes the texts of the licences of all shipped jars to {@code licences/libraries}, one folder for each library, and
 * fails if a jar is not a known library, has no allowed licence, has no text of its licence, or is under the GPL
 * without an exception for programs that link to it.
 *
 * <p>
 * Arguments: the folder of the program; the folder with the texts of the allowed licences ({@code texts}) and what is
 * kept by hand of the libraries that hold no text.
 */
public final class CollectLicences {

    private static final String LIST = "licences/libraries.txt";
    private static final String OWN_JAR = "footnote.jar";

    private final Path program;
    private final LicenceTexts texts;
    private final List<String> problems = new ArrayList<>();

    private CollectLicences(Path program, LicenceTexts texts) {
        this.program = program;
        this.texts = texts;
    }

    public static void main(String[] args) throws IOException {
        List<String> problems = run(Path.of(args[0]), Path.of(args[1]));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Licences of libraries:\n" + String.join("\n", problems));
        }
    }

    /** Collects the texts and returns what is wrong, one sentence for each problem. */
    static List<String> run(Path program, Path licences) throws IOException {
        CollectLicences collect = new CollectLicences(program, LicenceTexts.in(licences));
        collect.collect();
        return collect.problems;
    }

    private void collect() throws IOException {
        List<ListedLibrary> libraries = ListedLibrary.parse(Files.readString(program.resolve(LIST)));
        Path folder = program.resolve("licences").resolve("libraries");
        delete(folder);
        for (Path jar : jars()) {
            String name = jar.getFileName().toString();
            Optional<ListedLibrary> library = libraries.stream().filter(listed -> listed.isIn(name)).findFirst();
            if (library.isEmpty()) {
                problems.add(name + " is not among the dependencies. After a change of these, run mvn clean first.");
            } else {
                collect(library.get(), LibraryJar.read(jar), folder.resolve(library.get().artifact()));
            }
        }
    }

    private void collect(ListedLibrary library, LibraryJar jar, Path folder) throws IOException {
        List<String> allowed = library.licences().stream().filter(texts::isAllowed).toList();
        if (allowed.isEmpty()) {
            problems.add(library + " has no licence that is allowed: " + library.licences());
            return;
        }
        if (jar.isUnderGplWithoutException()) {
            problems.add(library + " is under the GPL without an exception for programs that link to it.");
        }
        Map<String, String> files = new TreeMap<>(jar.texts());
        for (String licence : allowed) {
            texts.text(licence, library.group()).ifPresent(text -> addUnlessThere(files, licence + ".txt", text));
        }
        texts.textOf(library.group()).ifPresent(text -> files.put("LICENCE.txt", text));
        if (!jar.hasLicence() && files.size() == jar.texts().size()) {
            problems.add(library + " has no text of its licence, and no copyright notice is kept for it.");
        }
        write(files, folder);
    }

    /** Many jars hold the text of a standard licence, often with other line breaks. */
    private static void addUnlessThere(Map<String, String> files, String name, String text) {
        if (files.values().stream().noneMatch(file -> LibraryJar.words(file).contains(LibraryJar.words(text)))) {
            files.put(name, text);
        }
    }

    private static void write(Map<String, String> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String folder : List.of("lib", "javafx")) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(program.resolve(folder), "*.jar")) {
                found.forEach(jars::add);
            }
        }
        jars.removeIf(jar -> jar.endsWith(OWN_JAR));
        jars.sort(null);
        return jars;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException error) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
