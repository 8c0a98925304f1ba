package app.footnote.build.licence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The texts of licences and notices that a jar holds.
 *
 * @param texts by file name
 */
record LibraryJar(Map<String, String> texts) {

    private static final Pattern LICENCE_FILE =
            Pattern.compile("(?i)(?!.*\\.class$).*(licen[cs]e|copying|ofl\\.txt).*");
    private static final Pattern NOTICE_FILE = Pattern.compile("(?i)(?!.*\\.class$).*(notice|copyright).*");

    private static final Pattern GPL_TITLE = Pattern.compile("(?i)^\\W*(the )?gnu general public license\\b.*");
    private static final Pattern GPL_STATEMENT = Pattern.compile(
            "(?i).*under the terms of the gnu general public license\\b.*");
    private static final Pattern EXCEPTION = Pattern.compile(
            "(?i).*special exception.*permission to link this library with independent modules.*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static LibraryJar read(Path jar) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (LICENCE_FILE.matcher(name).matches() || NOTICE_FILE.matcher(name).matches()) {
                    texts.put(name, new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return new LibraryJar(texts);
    }

    /** Whether it holds the text of a licence, and not only notices. */
    boolean hasLicence() {
        return texts.keySet().stream().anyMatch(name -> LICENCE_FILE.matcher(name).matches());
    }

    boolean isUnderGplWithoutException() {
        return texts.entrySet().stream()
                .filter(text -> LICENCE_FILE.matcher(text.getKey()).matches())
                .map(text -> words(text.getValue()))
                .anyMatch(text -> GPL_TITLE.matcher(text).matches() || GPL_STATEMENT.matcher(text).matches())
                && texts.values().stream().noneMatch(text -> EXCEPTION.matcher(words(text)).matches());
    }

    /** The text in one line. */
    static String words(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }
}
