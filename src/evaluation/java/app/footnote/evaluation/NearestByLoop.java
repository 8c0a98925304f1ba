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

/** The truly nearest passages of questions in a scope, found by comparing each with all: what an index should find. */
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

    void offer(GrownNotes.Grown note) {
        if (scope.includes(note.note().course(), note.note().note())) {
            note.passages().forEach(this::offer);
        }
    }

    private void offer(EmbeddedPassage passage) {
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

    /** How many of the truly nearest were found, of all questions together. */
    double shareIn(List<List<PassageId>> found) {
        long right = 0;
        for (int i = 0; i < questions.size(); i++) {
            List<PassageId> candidates = found.get(i);
            right += nearest.get(i).stream().filter(near -> candidates.contains(near.passage())).count();
        }
        return right / (double) nearest.stream().mapToInt(PriorityQueue::size).sum();
    }
}
