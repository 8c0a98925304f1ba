package app.footnote.evaluation;

import app.footnote.evaluation.RealTexts.Question;
import app.footnote.index.EmbeddedPassage;
import app.footnote.model.PassageId;
import app.footnote.model.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.lucene.util.VectorUtil;

/**
 * Finds the nearest passages of each question in a scope by comparing all vectors: the reference for measuring the
 * recall of an index. Not thread-safe.
 */
final class NearestByLoop {

    private final String name;
    private final Scope scope;
    private final List<Question> questions;
    private final int count;
    private final List<PriorityQueue<Near>> nearest;

    private record Near(PassageId passage, double cosine) {
    }

    NearestByLoop(String name, Scope scope, List<Question> questions, int count) {
        this.name = name;
        this.scope = scope;
        this.questions = questions;
        this.count = count;
        nearest = Stream.generate(() -> new PriorityQueue<>(Comparator.comparingDouble(Near::cosine)))
                .limit(questions.size())
                .toList();
    }

    String name() {
        return name;
    }

    void add(GrownNotes.Grown note) {
        if (scope.includes(note.note().course(), note.note().note())) {
            note.passages().forEach(this::add);
        }
    }

    private void add(EmbeddedPassage passage) {
        float[] vector = GrownNotes.vector(passage);
        for (int i = 0; i < questions.size(); i++) {
            PriorityQueue<Near> best = nearest.get(i);
            double cosine = VectorUtil.dotProduct(vector, questions.get(i).vector());
            if (best.size() < count || cosine > best.element().cosine()) {
                best.add(new Near(passage.passage().id(), cosine));
                if (best.size() > count) {
                    best.remove();
                }
            }
        }
    }

    /** The recall: the share of the nearest passages of all questions that were found. */
    double recall(List<List<PassageId>> found) {
        long foundCount = 0;
        for (int i = 0; i < questions.size(); i++) {
            List<PassageId> candidates = found.get(i);
            foundCount += nearest.get(i).stream().filter(near -> candidates.contains(near.passage())).count();
        }
        return foundCount / (double) nearest.stream().mapToInt(PriorityQueue::size).sum();
    }
}
