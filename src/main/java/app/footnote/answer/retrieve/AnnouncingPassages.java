package app.footnote.answer.retrieve;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passages that only announce or point to what other passages say: tables of contents, agendas, title pages, lists of
 * references and exercises. They contain the words of many questions and answer none. Immutable.
 */
final class AnnouncingPassages {

    private static final Pattern NO_TITLE_CHARS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");

    /** A heading above nothing but announcements, pointers and exercises. */
    private static final Set<String> TITLES = lines("""
            content
            contents
            table of contents
            agenda
            outline
            topics
            references
            bibliography
            literature
            further reading
            learn more
            see also
            links
            sources
            exercises
            exercises sources
            practice problems
            problems
            learning goals
            learning objectives
            index
            inhalt
            inhaltsverzeichnis
            gliederung
            literatur
            literaturverzeichnis
            quellen
            aufgaben
            lernziele
            contenido
            índice
            bibliografía
            referencias
            ejercicios
            objetivos
            sommaire
            table des matières
            plan
            bibliographie
            exercices
            objectifs
            conteúdo
            conteúdos
            sumário
            bibliografia
            referências
            exercícios
            indice
            sommario
            riferimenti
            esercizi
            obiettivi
            spis treści
            зміст
            література
            目录
            目次
            参考文献
            المحتويات
            """);

    /** A longer passage says something beside what it announces. */
    private static final int LONGEST_LIST = 600;

    private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{2}\\.(?: |$)|\\p{Lo}[.؟۔](?: |$)|[。！？।]");

    private static final int FEWEST_ANNOUNCED = 2;

    /** A first page with more chars is more than a title page. */
    private static final int LONGEST_TITLE_PAGE = 250;

    private static final double TITLE_PAGE = .6;

    private final String question;
    private final Map<NoteId, Map<String, Set<Integer>>> headings = new HashMap<>();

    /**
     * @param question a passage is no announcement if the question asks for just that, as in "which exercises are
     * there?"
     * @param notes the passages of whole notes, whose headings may be announced
     */
    AnnouncingPassages(String question, Collection<List<Passage>> notes) {
        this.question = " " + normalized(question) + " ";
        for (List<Passage> note : notes) {
            for (Passage passage : note) {
                for (String heading : passage.headings()) {
                    headings.computeIfAbsent(passage.note(), _ -> new HashMap<>())
                            .computeIfAbsent(normalized(heading), _ -> new HashSet<>())
                            .add(passage.ordinal());
                }
            }
        }
    }

    /** Whether a passage is worth comparing with the headings of its note: it is short and has no sentences. */
    static boolean looksLikeList(Passage passage) {
        return passage.plain().length() <= LONGEST_LIST && !SENTENCE.matcher(passage.plain()).find();
    }

    private static Set<String> lines(String lines) {
        return Set.copyOf(lines.lines().map(AnnouncingPassages::normalized).toList());
    }

    private static String normalized(String text) {
        return NO_TITLE_CHARS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** How much a passage announces rather than says, in [0, 1]. */
    double of(Passage passage) {
        String title = normalized(passage.headings().isEmpty() ? firstLine(passage) : passage.headings().getLast());
        if (TITLES.contains(title)) {
            return question.contains(" " + title + " ") ? 0 : 1;
        }
        if (isTitlePage(passage)) {
            return TITLE_PAGE;
        }
        return looksLikeList(passage) ? announcedShare(passage, title) : 0;
    }

    /** The share of the words that are headings of other passages. A PDF may have several of them in one line. */
    private double announcedShare(Passage passage, String title) {
        String body = " " + normalized(passage.plain()).replaceFirst("^" + Pattern.quote(title), "").strip() + " ";
        int all = body.strip().split(" ").length;
        int announced = 0;
        int headingsFound = 0;
        for (Map.Entry<String, Set<Integer>> heading : headings.getOrDefault(passage.note(), Map.of()).entrySet()) {
            boolean isOfAnother = heading.getValue().stream().anyMatch(ordinal -> ordinal != passage.ordinal());
            if (isOfAnother && !heading.getKey().equals(title) && body.contains(" " + heading.getKey() + " ")) {
                announced += heading.getKey().split(" ").length;
                headingsFound++;
            }
        }
        return headingsFound < FEWEST_ANNOUNCED ? 0 : Math.min(1, (double) announced / all);
    }

    private static String firstLine(Passage passage) {
        return passage.text().lines().findFirst().orElse("");
    }

    private static boolean isTitlePage(Passage passage) {
        return passage.ordinal() == 0 && passage.place().page() == 1 && passage.place().start() == 0
                && passage.plain().length() <= LONGEST_TITLE_PAGE && !passage.headings().isEmpty()
                && !SENTENCE.matcher(passage.plain()).find()
                && passage.text().lines().noneMatch(line -> line.strip().endsWith("."));
    }
}
