package app.footnote.index.lucene.search;

import app.footnote.index.QueryText;
import app.footnote.index.lucene.language.AnalysedText;
import app.footnote.index.lucene.language.AnalysedText.Token;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.TermKind;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.SearchedField;
import app.footnote.model.Passage;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * The phrases in quotation marks in a question, which a passage should contain word for word. Immutable.
 *
 * @param phrases in the order of the question; empty if the question has none
 */
record QuotedPhrases(List<String> phrases) {

    private static final Pattern QUOTED = Pattern.compile(
            "\"([^\"]{2,200})\"|[“„]([^“”\"]{2,200})[“”\"]|«([^«»]{2,200})»|»([^«»]{2,200})«|「([^「」]{2,200})」");

    private static final Pattern NO_WORD_AT_THE_ENDS = Pattern.compile("^[\\s.,;:!?]+|[\\s.,;:!?]+$");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    QuotedPhrases {
        phrases = List.copyOf(phrases);
    }

    /** The phrases of the question itself, which has the highest weight; those of earlier questions do not count. */
    static QuotedPhrases of(List<QueryText> texts) {
        double highest = texts.stream().mapToDouble(QueryText::weight).max().orElse(0);
        return new QuotedPhrases(
                texts.stream()
                        .filter(text -> text.weight() == highest)
                        .flatMap(text -> QUOTED.matcher(text.text()).results())
                        .map(QuotedPhrases::phrase)
                        .filter(phrase -> phrase.chars().anyMatch(Character::isLetterOrDigit))
                        .toList());
    }

    private static String phrase(MatchResult quoted) {
        String phrase = Stream.iterate(1, group -> group + 1)
                .limit(quoted.groupCount())
                .map(quoted::group)
                .filter(group -> group != null)
                .findFirst()
                .orElse("");
        return NO_WORD_AT_THE_ENDS.matcher(phrase).replaceAll("");
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** The number of words of all phrases. */
    int words() {
        return phrases.stream().mapToInt(phrase -> WHITE_SPACE.split(phrase).length).sum();
    }

    /** Finds passages that contain the analysed words of all phrases; {@link #areIn} decides. */
    Query query(IndexSnapshot snapshot) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String phrase : phrases) {
            BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
            for (AnalysisLanguage language : snapshot.languages()) {
                for (SearchedField field : SearchedField.values()) {
                    anywhere.add(words(phrase, field.luceneField(language), language), Occur.SHOULD);
                }
            }
            all.add(anywhere.build(), Occur.FILTER);
        }
        return all.build();
    }

    /** Matches nothing if the phrase consists of stop words. */
    private static Query words(String phrase, String luceneField, AnalysisLanguage language) {
        PhraseQuery.Builder words = new PhraseQuery.Builder();
        int position = -1;
        for (Token token : AnalysedText.of(phrase, language).tokens()) {
            if (token.kind() == TermKind.WORD && token.position() > position) {
                position = token.position();
                words.add(new Term(luceneField, token.form()), position);
            }
        }
        return words.build();
    }

    /** Whether the text or the headings of a passage contain all phrases, whatever the case of letters. */
    boolean areIn(Passage passage) {
        String text = " " + comparable(passage.plain() + "\n" + String.join("\n", passage.headings())) + " ";
        return phrases.stream().allMatch(phrase -> contains(text, comparable(phrase)));
    }

    private static String comparable(String text) {
        String plain = AnalysisLanguage.plain(text).toLowerCase(Locale.ROOT);
        return WHITE_SPACE.matcher(plain).replaceAll(" ");
    }

    /** A phrase does not begin or end inside a word, except in languages that write words without spaces. */
    private static boolean contains(String text, String phrase) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            if (isBoundary(text, at) && isBoundary(text, at + phrase.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBoundary(String text, int at) {
        return !isAlphabetic(text.charAt(at - 1)) || !isAlphabetic(text.charAt(at));
    }

    private static boolean isAlphabetic(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
