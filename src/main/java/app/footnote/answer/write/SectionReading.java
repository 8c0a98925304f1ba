package app.footnote.answer.write;

import app.footnote.answer.overview.NoteOutline;
import app.footnote.answer.overview.OutlineSection;
import app.footnote.answer.passage.AnswerMaterial;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.prompt.SourceSelection;
import java.util.ArrayList;
import java.util.List;

/** The passages of a note that a model reads, in reading order, divided by sections. Not thread-safe. */
final class SectionReading {

    private final List<FoundPassage> passages = new ArrayList<>();
    /** The index of the section of each passage. */
    private final List<Integer> sections = new ArrayList<>();
    private int next;

    /** Without title pages, contents, references, and slides that others repeat and continue. */
    SectionReading(AnswerMaterial material) {
        List<FoundPassage> selected = SourceSelection.of(material.passages(), material.request());
        int number = 0;
        for (OutlineSection section : NoteOutline.of(selected).ofSubject().sections()) {
            for (FoundPassage passage : section.passages()) {
                passages.add(passage);
                sections.add(number);
            }
            number++;
        }
    }

    /** All passages that are not read yet. */
    List<FoundPassage> rest() {
        return passages.subList(next, passages.size());
    }

    boolean isAtEnd() {
        return next == passages.size();
    }

    /**
     * The next passages, ending with a section if possible.
     *
     * @param most the most passages that can be read together, at least 1
     */
    List<FoundPassage> next(int most) {
        int end = Math.min(next + most, passages.size());
        int whole = end;
        while (end < passages.size() && whole > next && sections.get(whole - 1).equals(sections.get(end))) {
            whole--;
        }
        return passages.subList(next, whole > next ? whole : end);
    }

    /** How many sections the passages belong to. */
    int sections(List<FoundPassage> group) {
        int from = passages.indexOf(group.getFirst());
        return (int) sections.subList(from, from + group.size()).stream().distinct().count();
    }

    int allSections() {
        return sections.isEmpty() ? 0 : sections.getLast() + 1;
    }

    /** The index of the section of the next passage. */
    int section() {
        return sections.get(next);
    }

    /** Marks passages as read. */
    void advance(int count) {
        next += count;
    }
}
