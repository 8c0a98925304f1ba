package app.footnote.answer.listing;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
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
        double inner = headings.isEmpty() ? 0 : terms.share(headings.getLast(), language);
        double headingsShare = terms.share(String.join(" ", headings), language);
        double introduction = terms.share(introductions(passage), language);
        double name = terms.share(passage.note().name().replaceAll("[_.-]", " "), language);
        double best = Math.max(inner, INTRODUCTION * introduction);
        double wider = Math.max(best, Math.min(1, best + OUTER_HEADING * (headingsShare - inner)));
        return Math.min(1, wider + NOTE_NAME * name * (1 - wider) + TEXT * Math.max(0, text - wider));
    }

    /** The statements that introduce a list. */
    private static String introductions(FoundPassage passage) {
        StringBuilder words = new StringBuilder();
        for (Statement statement : passage.statements()) {
            String plain = passage.plain(statement);
            if (plain.endsWith(":")) {
                words.append(plain).append('\n');
            }
        }
        return words.toString();
    }
}
