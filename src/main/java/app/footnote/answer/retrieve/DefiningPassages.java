package app.footnote.answer.retrieve;

import app.footnote.answer.request.DefinitionQuestion;
import app.footnote.model.Passage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Passages that define the subject of a question. They rarely repeat it as often as those which only use it. Not
 * thread-safe.
 */
final class DefiningPassages {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+|\\s*[\\n•●▪◦]\\s*");

    private final String question;
    private final Map<String, Optional<DefinitionQuestion>> byLanguage = new HashMap<>();

    DefiningPassages(String question) {
        this.question = question;
    }

    /** Whether the question asks for a definition and a sentence of the passage begins as one. */
    boolean include(Passage passage) {
        return byLanguage
                .computeIfAbsent(passage.language(), language -> DefinitionQuestion.parse(question, language))
                .filter(definition -> SENTENCE_END.splitAsStream(passage.text()).anyMatch(definition::isAnsweredBy))
                .isPresent();
    }
}
