package app.footnote.answer.listing;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
import java.util.List;

/** Finds the statements of a passage that introduce a list. */
final class ListIntroductions {

    private ListIntroductions() {
    }

    /** The words of the statements that end in a colon or stand right before a list item. */
    static String of(FoundPassage passage) {
        StringBuilder words = new StringBuilder();
        List<Statement> statements = passage.statements();
        for (int i = 0; i < statements.size(); i++) {
            String plain = passage.plain(statements.get(i));
            if (plain.endsWith(":") || isBeforeItem(statements, i)) {
                words.append(plain).append('\n');
            }
        }
        return words.toString();
    }

    private static boolean isBeforeItem(List<Statement> statements, int number) {
        return statements.get(number).kind() == Statement.Kind.SENTENCE && number + 1 < statements.size()
                && statements.get(number + 1).kind() == Statement.Kind.ITEM;
    }
}
