package app.footnote.answer.overview;

import static app.footnote.answer.TermPattern.words;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.index.lucene.language.WordStems;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the section of a note that a request names. */
final class AskedSection {

    private static final String SECTION = words("""
            section chapter part unit subsection paragraph
            abschnitt kapitel teil unterkapitel
            sección capítulo parte tema
            chapitre partie
            secção seção
            sezione capitolo
            """);

    private static final Pattern ASKS_FOR_SECTION = Pattern.compile(
            SECTION, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NUMBERED = Pattern.compile(
            SECTION + "\\s+(\\d+(?:\\.\\d+)*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AskedSection() {
    }

    /** The passages under the named heading, with all that is below it; empty if the request names no section. */
    static Optional<List<FoundPassage>> of(List<FoundPassage> passages, String subject) {
        if (!ASKS_FOR_SECTION.matcher(subject).find()) {
            return Optional.empty();
        }
        return passages.stream()
                .flatMap(passage -> passage.passage().headings().stream())
                .distinct()
                .filter(heading -> isNamed(heading, subject, passages.getFirst().passage().language()))
                .max(Comparator.comparingInt(String::length))
                .map(heading -> below(heading, passages))
                .filter(section -> section.size() < passages.size() && !isTitlePage(section, passages));
    }

    /** A title page names the whole note. */
    private static boolean isTitlePage(List<FoundPassage> section, List<FoundPassage> passages) {
        return section.size() == 1 && section.getFirst().equals(passages.getFirst());
    }

    private static boolean isNamed(String heading, String subject, String language) {
        Matcher number = NUMBERED.matcher(subject);
        if (number.find()) {
            return heading.matches("(?U)(?:\\w+\\s+)?" + Pattern.quote(number.group(1)) + "(?!\\d|\\.\\d).*");
        }
        Set<String> words = new HashSet<>(WordStems.of(heading, language));
        return !words.isEmpty() && WordStems.of(subject, language).containsAll(words);
    }

    private static List<FoundPassage> below(String heading, List<FoundPassage> passages) {
        return passages.stream().filter(passage -> passage.passage().headings().contains(heading)).toList();
    }
}
