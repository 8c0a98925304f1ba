package app.footnote.answer.retrieve;

import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.StopWords;
import app.footnote.model.Passage;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a question is in another language than a passage, judged by its stop words and its script. Most of its words
 * cannot be in the passage then.
 */
final class ForeignQuestion {

    private ForeignQuestion() {
    }

    static boolean is(String question, Passage passage) {
        return hasOtherStopWords(question, AnalysisLanguage.of(passage.language()))
                || !scripts(passage.plain()).containsAll(scripts(question));
    }

    private static boolean hasOtherStopWords(String question, AnalysisLanguage language) {
        Optional<AnalysisLanguage> ofQuestion = StopWords.of(question, List.of(language)).language();
        return ofQuestion.isPresent() && !ofQuestion.get().equals(language);
    }

    private static Set<UnicodeScript> scripts(String text) {
        return text.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of).collect(Collectors.toSet());
    }
}
