package app.footnote.evaluation.claim;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.session.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A note with its sentences. Not thread-safe. */
public final class SourceNote {

    /** The passages before and after the sentence's own: together as many as a check of a text finds. */
    private static final int NEIGHBOURS = 2;

    private final String name;
    private final List<Hit> passages;
    private final List<StatementSentence> sentences = new ArrayList<>();
    private final String text;

    SourceNote(String name, List<FoundPassage> found) {
        this.name = name;
        passages = found.stream().map(FoundPassage::hit).toList();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < found.size(); i++) {
            FoundPassage passage = found.get(i);
            int index = i;
            List<String> statements = passage.statements().stream().map(passage::plain).toList();
            statements.forEach(statement -> all.append(statement).append('\n'));
            ClaimLanguage.of(passage.passage().language())
                    .ifPresent(language -> statements.forEach(
                            statement -> StatementSentence.of(statement, language, this, index)
                                    .ifPresent(sentences::add)));
        }
        text = all.toString();
    }

    public String name() {
        return name;
    }

    /** The text of all statements, one a line. */
    String text() {
        return text;
    }

    public List<StatementSentence> sentences() {
        return List.copyOf(sentences);
    }

    /** The passage of the sentence and its neighbours. */
    public List<Hit> evidence(StatementSentence sentence) {
        return passages.subList(
                Math.max(0, sentence.passage() - NEIGHBOURS),
                Math.min(passages.size(), sentence.passage() + NEIGHBOURS + 1));
    }

    /** Whether another statement has the word and this share of the sentence's other words. */
    boolean relates(String word, StatementSentence sentence, double share) {
        Set<String> words = SentenceEdit.wordSet(sentence.text());
        return text.lines()
                .filter(line -> !line.equals(sentence.text()))
                .map(SentenceEdit::wordSet)
                .filter(line -> line.containsAll(SentenceEdit.words(word)))
                .anyMatch(line -> words.stream().filter(line::contains).count() >= share * words.size());
    }

    /** Whether one statement has all words of the claim. */
    boolean says(String claim) {
        Set<String> words = SentenceEdit.wordSet(claim);
        return text.lines().anyMatch(line -> line.contains(claim) || SentenceEdit.wordSet(line).equals(words));
    }
}
