package app.footnote.answer.suggest;

import app.footnote.answer.request.RequestClassifier;
import app.footnote.index.lucene.language.WordStems;
import app.footnote.model.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The subjects that were asked about or suggested, so that none is suggested twice. Not thread-safe. */
final class AskedQuestions {

    private final Set<Set<String>> subjects = new HashSet<>();

    AskedQuestions(List<String> questions) {
        questions.forEach(question -> {
            subjects.add(stems(question));
            subjects.add(stems(RequestClassifier.classify(question).subject()));
        });
    }

    private static Set<String> stems(String text) {
        return WordStems.of(text, Passage.UNDETERMINED);
    }

    /** Adds the subject of a question; returns whether it was new. */
    boolean addIfNew(SuggestedQuestion question) {
        Set<String> title = stems(question.title());
        return !subjects.contains(stems(question.text())) && subjects.add(title);
    }
}
