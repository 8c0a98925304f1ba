package app.footnote.answer.listing;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.SubjectTerms;
import java.util.List;
import java.util.Set;

/** How well a passage is a list of what a request asks for, judged by its headings and its opening. */
final class TopicMatch {

    private static final double OUTER_HEADING = 0.6;
    private static final double NOTE_NAME = 0.5;
    private static final double INTRODUCTION = 0.9;
    private static final double TEXT = 0.4;

    private final SubjectTerms terms;

    TopicMatch(SubjectTerms terms) {
        this.terms = terms;
    }

    /** In [0, 1]. */
    double of(FoundPassage passage) {
        String language = passage.passage().language();
        List<String> headings = passage.passage().headings();
        Set<String> all = SubjectTerms.stems(SubjectTerms.textWithHeadings(passage), language);
        double text = terms.share(all, language);
        if (text == 0) {
            return 0;
        }
        double introduction = terms.share(ListIntroductions.of(passage), language);
        double wider = ofHeadings(headings, introduction, passage);
        return Math.min(1, wider + TEXT * Math.max(0, text - wider));
    }

    /** How well the subsections of a section are such a list, in [0, 1]. */
    double of(ListedSection section) {
        return ofHeadings(section.path(), 0, section.subsections().getFirst());
    }

    private double ofHeadings(List<String> headings, double introduction, FoundPassage passage) {
        String language = passage.passage().language();
        double inner = headings.isEmpty() ? 0 : terms.share(headings.getLast(), language);
        double all = terms.share(String.join(" ", headings), language);
        double best = Math.max(inner, INTRODUCTION * introduction);
        double wider = Math.max(best, Math.min(1, best + OUTER_HEADING * (all - inner)));
        double name = terms.share(passage.note().name().replaceAll("[_.-]", " "), language);
        return wider + NOTE_NAME * name * (1 - wider);
    }
}
