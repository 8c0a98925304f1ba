package app.footnote.build.licence;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The texts of the allowed licences. A licence is allowed if its text is in the folder {@code texts}, under the name
 * that the build gives it, or if no library may be without a text of its own.
 *
 * @param copyrights the notices, by the group of a library, with which texts begin that are else the same for all
 */
record LicenceTexts(Path folder, Properties copyrights) {

    /** Licences whose text begins with a copyright notice that must be kept. */
    private static final Set<String> BEGIN_WITH_NOTICE = Set.of("MIT", "BSD-2-Clause");
    /** Each library has its own name in the text of this licence. */
    private static final Set<String> NAME_THE_LIBRARY = Set.of("BSD-3-Clause");

    static LicenceTexts in(Path folder) throws IOException {
        Properties copyrights = new Properties();
        try (Reader notices = Files.newBufferedReader(folder.resolve("copyrights.properties"))) {
            copyrights.load(notices);
        }
        return new LicenceTexts(folder, copyrights);
    }

    boolean isAllowed(String licence) {
        return NAME_THE_LIBRARY.contains(licence) || Files.exists(file(licence));
    }

    /** The text of an allowed licence for a library; empty if it must come from the library and is not kept. */
    Optional<String> text(String licence, String group) {
        if (NAME_THE_LIBRARY.contains(licence)) {
            return Optional.empty();
        }
        if (!BEGIN_WITH_NOTICE.contains(licence)) {
            return Optional.of(read(file(licence)));
        }
        return Optional.ofNullable(copyrights.getProperty(group))
                .map(notice -> notice + "\n\n" + read(file(licence)));
    }

    /** The text that is kept for the libraries of a group, because their jars hold none. */
    Optional<String> textOf(String group) {
        return Optional.of(folder.resolve("libraries").resolve(group + ".txt")).filter(Files::exists).map(this::read);
    }

    private Path file(String licence) {
        return folder.resolve("texts").resolve(licence + ".txt");
    }

    private String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
