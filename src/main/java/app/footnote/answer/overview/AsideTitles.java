package app.footnote.answer.overview;

import static app.footnote.answer.TermPattern.phraseGroup;

import java.util.regex.Pattern;

/** Titles of sections that say nothing about the subject of a note. */
public final class AsideTitles {

    private static final String ENGLISH = phraseGroup("""
            (?:table of )?contents?
            agenda
            outline
            announcements?
            check-?in
            front matter
            (?:any )?questions\\??
            q ?(?:&|and) ?a
            (?:further |recommended )?(?:reading|readings|references)
            bibliography
            literature
            (?:practice |sample )?problems
            (?:practice |warm-?up )?exercises?(?: sources)?
            homework
            assignments?
            thank(?:s| you).*
            acknowledge?ments?
            credits
            licen[sc]e
            want to help\\??
            see also
            (?:external |useful )?links
            learn more
            next (?:time|class|lecture|week)
            wrapping up""");

    private static final String OTHERS = phraseGroup("""
            inhalt(?:sverzeichnis)?
            gliederung
            fragen\\??
            literatur(?:verzeichnis)?
            quellen
            übungen|aufgaben|hausaufgaben
            (?:vielen )?dank.*
            contenidos?|índice|indice
            preguntas
            referencias|bibliografía
            ejercicios
            gracias.*
            sommaire|table des matières
            références|bibliographie
            exercices
            merci.*
            conteúdos?|sumário
            perguntas
            referências|bibliografia
            exercícios
            obrigad[oa].*
            indice|sommario
            domande
            riferimenti
            esercizi
            grazie.*""");

    private static final Pattern ASIDE = Pattern.compile(
            "(?:[\\d.]+\\s+)?(?:" + ENGLISH + "|" + OTHERS + ")[:.!]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AsideTitles() {
    }

    public static boolean isAside(String title) {
        return ASIDE.matcher(title.strip()).matches();
    }
}
