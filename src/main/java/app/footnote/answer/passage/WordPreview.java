package app.footnote.answer.passage;

import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Writes the text that is shown until the answer starts: the openings of passages that a search by words has found. */
final class WordPreview {

    private WordPreview() {
    }

    static AnswerEvent.FoundByWords of(List<FoundPassage> passages) {
        StringBuilder markdown = new StringBuilder();
        List<Footnote> footnotes = new ArrayList<>();
        for (FoundPassage passage : passages) {
            Footnote footnote = new Footnote(footnotes.size() + 1, passage.opening(), Verdict.UNCHECKED);
            footnotes.add(footnote);
            markdown.append("> %s [%d]%n%n".formatted(passage.inMarkdown(footnote.quote().words()), footnote.number()));
        }
        return new AnswerEvent.FoundByWords(markdown.toString().stripTrailing(), footnotes);
    }
}
