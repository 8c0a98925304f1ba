package app.footnote.index.lucene.vocabulary;

import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.LanguageResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Common words of studying, of computer science and of mathematics in eight languages. Finds what a word is called in
 * another language. Safe for use by several threads.
 */
public final class StudyTerms {

    /** The languages of the columns of the list. */
    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "pt", "it", "pl", "uk");

    private static final List<List<List<String>>> ROWS = LanguageResource
            .lines("/app/footnote/index/lucene/vocabulary/study-terms.txt")
            .stream()
            .map(StudyTerms::row)
            .toList();

    /** The numbers of the rows by the analysed words of a language; read when a question first needs it. */
    private static final Map<AnalysisLanguage, Map<String, List<Integer>>> BY_FORM = new ConcurrentHashMap<>();

    private StudyTerms() {
    }

    private static List<List<String>> row(String line) {
        return Stream.of(line.split("\\|")).map(column -> List.of(column.strip().split(" ?/ ?"))).toList();
    }

    /** The languages that have a column. */
    public static List<AnalysisLanguage> languages() {
        return LANGUAGES.stream().map(AnalysisLanguage::of).toList();
    }

    /** What a word of one language is called in another; empty if the list does not have it. */
    public static List<String> translations(String word, AnalysisLanguage from, AnalysisLanguage to) {
        int column = LANGUAGES.indexOf(to.code());
        if (column < 0 || !LANGUAGES.contains(from.code())) {
            return List.of();
        }
        return BY_FORM.computeIfAbsent(from, StudyTerms::byForm)
                .getOrDefault(from.form(word), List.of())
                .stream()
                .flatMap(row -> ROWS.get(row).get(column).stream())
                .distinct()
                .toList();
    }

    /** Terms of several words can be found, but not translated. */
    private static Map<String, List<Integer>> byForm(AnalysisLanguage language) {
        int column = LANGUAGES.indexOf(language.code());
        Map<String, List<Integer>> byForm = new HashMap<>();
        for (int row = 0; row < ROWS.size(); row++) {
            for (String term : ROWS.get(row).get(column)) {
                String form = term.contains(" ") ? "" : language.form(term);
                if (!form.isEmpty()) {
                    byForm.computeIfAbsent(form, _ -> new ArrayList<>()).add(row);
                }
            }
        }
        return byForm;
    }
}
