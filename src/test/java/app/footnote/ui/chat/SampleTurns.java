package app.footnote.ui.chat;

import app.footnote.model.NoteId;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Source;
import app.footnote.model.session.Turn;
import app.footnote.model.session.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns with all that an answer can contain. */
public final class SampleTurns {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    static final Failure NO_MODEL = Failure.verbatim(
            Failure.Kind.SERVER, "Ollama is not running, so the answer quotes your notes.", "Start Ollama.");

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final String BALANCE = """
            An AVL tree stores in every node the heights of its two subtrees and keeps them within one of \
            each other [1]. After each insertion or deletion \
            it walks back to the root and checks the balance factor [1] [2]:

            $$bf(v) = h(left(v)) - h(right(v)) \\in \\{-1, 0, 1\\}$$

            Where a node leaves that range, one of four rotations repairs it [2]:

            - **LL, RR**: a single rotation around the node [2]
            - **LR, RL**: a rotation of the child, then one of the node [3]

            ```python
            if bf(v) > 1 and bf(left(v)) >= 0:
                v = rotateRight(v)      # LL
            ```

            A rotation changes a constant number of links, so insertion stays in $O(\\log n)$ [3]. \
            Most file systems use AVL trees for this reason.
            """;

    private static final String EVERYTHING = """
            # A heading of the first level

            Some *emphasis*, some **strong words**, some `inline code`, and a [link](https://example.org/a/long/path). \
            The height is at most \\(1.44 \\log_2(n + 2)\\), since $\\frac{N(h)}{N(h-1)} \\to \\varphi$ [1].

            ## A table, and what stands around it

            | structure | search | insertion | remark |
            |---|:-:|--:|---|
            | AVL tree | $O(\\log n)$ | at most 2 rotations | rebalances **eagerly**, so lookups \
            are the fastest of the three |
            | red-black tree | $O(\\log n)$ | at most 2 rotations | `java.util.TreeMap` [2] |
            | B+ tree | $O(\\log_b n)$ | splits | for disks |

            ### Steps

            1. Find the place.
            2. Insert, then:
               - walk up,
               - rotate where needed:
                 1. once, or
                 2. twice.
            3. Stop.

            > The tree is never more than 44 % higher than the best one.
            > It says so on page 7.

            ```java
            /** Rotates right. */
            Node rotate(Node v) {
                Node left = v.left; // becomes the root
                v.left = left.right;

                left.right = v;
                return "done".isEmpty() ? null : left;
            }
            ```

            ---

            What cannot be typeset stays as it is: $\\unknown{x}$. An image is never fetched: \
            ![a picture](https://example.org/picture.png).

            \\[ \\sum_{i=0}^{n} \\binom{n}{i} x^i = (1 + x)^n, \\qquad \
            \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\]
            """;

    private static final String ARABIC = """
            شجرة AVL هي شجرة بحث ثنائية متوازنة ذاتيًا [1]. يُسمى الفرق بين ارتفاعي الشجرتين الفرعيتين \
            **معامل التوازن**. \
            بعد كل إضافة أو حذف تعود الخوارزمية إلى الجذر وتفحص معامل التوازن في كل عقدة على الطريق (AVL).

            - التدوير إلى اليمين [1]
            - التدوير إلى اليسار

            平衡因子是左子树高度减去右子树高度的差 [2]。AVL 树在插入之后最多需要两次旋转，因此查找、插入和删除的时间复杂度都是对数级。
            """;

    private SampleTurns() {
    }

    public static Turn balance() {
        return turn(
                "How does an AVL tree keep its balance?", BALANCE,
                List.of(
                        check(BALANCE, "An AVL tree stores", "each other [1].", Verdict.SUPPORTED),
                        check(BALANCE, "After each insertion", "balance factor [1] [2]:", Verdict.SUPPORTED),
                        check(BALANCE, "Where a node leaves", "repairs it [2]:", Verdict.SUPPORTED),
                        check(BALANCE, "**LL, RR**", "the node [2]", Verdict.SUPPORTED),
                        check(BALANCE, "**LR, RL**", "one of the node [3]", Verdict.WEAK),
                        check(BALANCE, "A rotation changes", "\\log n)$ [3].", Verdict.SUPPORTED),
                        check(BALANCE, "Most file systems", "this reason.", Verdict.NOT_IN_NOTES)),
                new Ending.Complete());
    }

    public static Turn everything() {
        return turn("Show me everything\nthat an answer can hold, in one answer, please", EVERYTHING, List.of(),
                new Ending.Complete());
    }

    static Turn arabicAndChinese() {
        return turn("كيف تحافظ شجرة AVL على توازنها؟", ARABIC, List.of(), new Ending.Complete());
    }

    public static Turn broken() {
        Failure failure = Failure.verbatim(
                Failure.Kind.SERVER, "Ollama at http://127.0.0.1:11434 stopped answering.",
                "Start Ollama, and ask again.");
        return turn("And how is it rebalanced?", "After a deletion, the tree", List.of(), new Ending.Broken(failure));
    }

    public static Turn stopped() {
        return turn("What about B+ trees?", "A B+ tree keeps all its", List.of(), new Ending.Stopped());
    }

    /** A turn written by the language model "qwen3:4b". */
    public static Turn turn(String question, String markdown, List<SentenceCheck> checks, Ending ending) {
        return new Turn(
                question, Scope.all(), NOON,
                new Answer(markdown, footnotes(markdown), List.of(quote(9, "Also looked at.")), checks, ending,
                        provenance()));
    }

    private static AnswerProvenance provenance() {
        return new AnswerProvenance(
                "qwen3:4b", "The student asks about AVL trees.\nI should look at rotations.",
                Optional.of(new AnswerProvenance.Prompt(6, 2_900, 8_192, 0)),
                new AnswerProvenance.Timing(11, 900, 1_400, 4_400),
                List.of(), Optional.empty());
    }

    private static List<Footnote> footnotes(String markdown) {
        List<Footnote> footnotes = new ArrayList<>();
        for (int number = 1; markdown.contains("[" + number + "]"); number++) {
            footnotes.add(footnote(number));
        }
        return footnotes;
    }

    public static Footnote footnote(int number) {
        String words = "Each node stores its height; the heights of the two subtrees differ by at most one.";
        return new Footnote(number, quote(11 + number, words), number == 3 ? Verdict.WEAK : Verdict.SUPPORTED);
    }

    private static Quote quote(int page, String words) {
        return new Quote(
                new Source(
                        new NoteId("n1"), Path.of("/notes/03 Search trees.pdf"), HASH, 40,
                        new Place(page, 10, 10 + words.length()), List.of("AVL trees")),
                words);
    }

    private static SentenceCheck check(String markdown, String begin, String end, Verdict verdict) {
        int start = markdown.indexOf(begin);
        int stop = markdown.indexOf(end, start) + end.length();
        return new SentenceCheck(start, stop, verdict, List.of(quote(12, "Evidence.")));
    }
}
