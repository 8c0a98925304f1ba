package app.footnote.answer.name;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of questions that name no note, although file names contain some of them. */
final class NameStopWords {

    private static final Set<String> ARTICLES = set("""
            a an the of on in for from to about my our his her this that
            der die das dem den des ein eine einer zu zur zum von vom im in uber aus
            el la los las un una de del en sobre
            le les l d du des une dans sur
            o os as um uma do da dos das no na nos nas
            il lo gli i uno di nel nella sul sulla
            """);

    private static final Set<String> OTHERS = set("""
            and or not with without by at as is are was were be been it its he she they we you i me do does did
            can could must should will would may have has had get gets
            what whats which who whom whose where when why how all any each every both more most many much
            if then than so just only also there everywhere everything anything something somewhere
            und oder nicht mit ohne bei als ist sind war wird werden was welche welcher welches wer wo wann warum wie
            alle jede jeder man ich kann muss
            y o no con sin por para que como cual cuales quien donde cuando porque son es
            et ou ne pas avec sans par pour que qui quoi comment quel quelle quels quelles est sont
            e ou nao com sem por para que qual quais quem onde quando porque como sao
            e non con senza per che quale quali chi dove quando perche come sono
            give tell explain show list find make use using used name names
            """);

    private NameStopWords() {
    }

    private static Set<String> set(String words) {
        return Stream.of(words.strip().split("\\s+")).map(NameWord::form).collect(Collectors.toUnmodifiableSet());
    }

    static boolean contains(String form) {
        return ARTICLES.contains(form) || OTHERS.contains(form);
    }

    /** Articles, possessives and prepositions, which may stand within a name: "lecture on the LSM tree". */
    static boolean isArticle(String form) {
        return ARTICLES.contains(form);
    }
}
