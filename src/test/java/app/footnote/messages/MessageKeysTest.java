package app.footnote.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares the keys in the code with the resource bundles. */
class MessageKeysTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/app/footnote/messages");

    private static final Pattern BUNDLE_CONSTANT =
            Pattern.compile("(\\w+)\\s*=\\s*Messages\\s*\\.of\\(\"([\\w-]+)\"\\)");
    private static final Pattern TEXT = Pattern.compile("\\b(\\w+)\\s*\\.text\\(\\s*\"([a-z0-9.-]+)\"([,)])");
    private static final Pattern MESSAGE = Pattern.compile("\\bMessage\\s*\\.of\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9.-]+)\"");

    /** Texts by area and key. The texts of picocli have another syntax. */
    private static final Map<String, Map<String, String>> TEXTS = new TreeMap<>();
    private static final Map<Path, String> SOURCES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.filter(MessageKeysTest::isOwnBundle).toList()) {
                TEXTS.put(area(file), texts(file));
            }
        }
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                SOURCES.put(file, Files.readString(file));
            }
        }
    }

    private static boolean isOwnBundle(Path file) {
        return file.toString().endsWith(".properties") && !area(file).equals("cli-help");
    }

    private static String area(Path file) {
        return file.getFileName().toString().replace(".properties", "");
    }

    /** The lines of a bundle, in which each text is on one line. */
    private static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" = ", 2);
                assertThat(parts).as(file + ": " + line).hasSize(2);
                assertThat(texts.put(parts[0], parts[1])).as(file + ": " + parts[0] + " is there twice").isNull();
            }
        }
        return texts;
    }

    @Test
    void everyKeyOfAMessageHasAText() {
        SOURCES.forEach(
                (file, source) -> MESSAGE.matcher(source)
                        .results()
                        .map(match -> match.group(1))
                        .forEach(key -> assertThat(isKnown(key)).as(file + ": " + key).isTrue()));
    }

    private static boolean isKnown(String key) {
        int dot = key.indexOf('.');
        return dot > 0 && TEXTS.getOrDefault(key.substring(0, dot), Map.of()).containsKey(key.substring(dot + 1));
    }

    @Test
    void everyKeyOfATextExists() {
        SOURCES.forEach((file, source) -> {
            Map<String, String> areas = areasByConstant(source);
            TEXT.matcher(source)
                    .results()
                    .filter(match -> areas.containsKey(match.group(1)))
                    .forEach(match -> assertExists(match, areas.getOrDefault(match.group(1), ""), file));
        });
    }

    private static Map<String, String> areasByConstant(String source) {
        Map<String, String> areas = new HashMap<>();
        Matcher constants = BUNDLE_CONSTANT.matcher(source);
        while (constants.find()) {
            areas.put(constants.group(1), constants.group(2));
        }
        return areas;
    }

    /** The key of a text for an enum is a prefix. */
    private static void assertExists(MatchResult text, String area, Path file) {
        String key = text.group(2);
        Set<String> keys = TEXTS.getOrDefault(area, Map.of()).keySet();
        boolean prefix = text.group(3).equals(",") && keys.stream().anyMatch(other -> other.startsWith(key + "."));
        assertThat(keys.contains(key) || prefix).as(file + ": " + area + " " + key).isTrue();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> literals = new HashSet<>();
        SOURCES.values()
                .forEach(source -> LITERAL.matcher(source).results().forEach(match -> literals.add(match.group(1))));
        TEXTS.forEach((area, texts) -> texts.keySet().forEach(key -> {
            boolean remedy = area.startsWith("remedies");
            assertThat(remedy || isUsed(area, key, literals)).as(area + " " + key).isTrue();
        }));
    }

    /** A key may be composed of a prefix and another word, such as the name of an enum constant. */
    private static boolean isUsed(String area, String key, Set<String> literals) {
        if (literals.contains(key) || literals.contains(area + "." + key) || literals.contains(area + ".")) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String prefix = key.substring(0, dot);
            if (literals.contains(prefix) || literals.contains(prefix + ".")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyTextIsWellFormed() {
        MessageFormatter formatter = new MessageFormatter(Locale.ENGLISH);
        Object[] arguments = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        TEXTS.forEach(
                (area, texts) -> texts.forEach(
                        (key, text) -> assertThatCode(() -> formatter.format(text, arguments))
                                .as(area + " " + key)
                                .doesNotThrowAnyException()));
    }

    /** ICU can then replace the formatter, and translators can use its tools. */
    @Test
    void everyTextIsFormattedAsByIcu() {
        MessageFormatter formatter = new MessageFormatter(Locale.ENGLISH);
        for (int number : List.of(0, 1, 2, 999, 1_234_567)) {
            Object[] arguments = Collections.nCopies(9, number).toArray();
            TEXTS.forEach(
                    (area, texts) -> texts.forEach(
                            (key, text) -> assertThat(formatter.format(text, arguments))
                                    .as(area + " " + key)
                                    .isEqualTo(new MessageFormat(text, Locale.ENGLISH).format(arguments))));
        }
    }

    @Test
    void keysAreSorted() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                List<String> keys = new ArrayList<>();
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        keys.add(line.substring(0, line.indexOf('=')).strip());
                    }
                }
                assertThat(keys).as(file.toString()).isSorted();
            }
        }
    }
}
