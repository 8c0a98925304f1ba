package app.footnote.answer.write;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.session.AnswerEvent;
import java.util.List;

/**
 * How much of a note a model has read: in pages, or in sections if the note has no pages. Immutable.
 *
 * @param passages of the whole note or section, in reading order
 */
record ReadingProgress(List<FoundPassage> passages, int sections) {

    ReadingProgress {
        passages = List.copyOf(passages);
    }

    /** Nothing is read yet. */
    AnswerEvent.Reading beginning() {
        return reading(0, 0);
    }

    /**
     * Everything before a passage is read.
     *
     * @param section the index of the section of the next passage
     */
    AnswerEvent.Reading before(FoundPassage next, int section) {
        return reading(page(next) - page(passages.getFirst()), section);
    }

    AnswerEvent.Reading end() {
        return reading(pages(), sections);
    }

    private AnswerEvent.Reading reading(int readPages, int readSections) {
        return hasPages()
                ? new AnswerEvent.Reading(readPages, pages(), AnswerEvent.Reading.Unit.PAGES)
                : new AnswerEvent.Reading(readSections, sections, AnswerEvent.Reading.Unit.SECTIONS);
    }

    private boolean hasPages() {
        return passages.getFirst().note().pages() > 1;
    }

    private int pages() {
        return page(passages.getLast()) - page(passages.getFirst()) + 1;
    }

    private static int page(FoundPassage passage) {
        return passage.passage().place().page();
    }
}
