package app.footnote.read.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteLanguageDetectorTest {

    private static final String ENGLISH =
            "An AVL tree keeps its balance by rotating the nodes whose subtrees differ too much in height.";

    @ParameterizedTest
    @CsvSource({
            "en, 'What a leader does when a follower does not answer depends on the configuration of the cluster.'",
            "de, 'Der Baum bleibt im Gleichgewicht, weil nach jedem Einfügen die Knoten gedreht werden.'",
            "fr, 'L’arbre reste équilibré parce que les nœuds sont tournés après chaque insertion.'",
            "es, 'El árbol se mantiene equilibrado porque los nodos se rotan después de cada inserción.'",
            "pt, 'A árvore permanece equilibrada porque os nós são rodados depois de cada inserção.'",
            "it, 'L’albero resta bilanciato perché i nodi vengono ruotati dopo ogni inserimento.'",
            "nl, 'De boom blijft in evenwicht omdat de knopen na elke invoeging worden gedraaid.'",
            "ru, 'Дерево остаётся сбалансированным, потому что после каждой вставки узлы поворачиваются.'",
            "ar, تبقى الشجرة متوازنة لأن العقد تدور بعد كل إدراج.",
            "fa, درخت متعادل می‌ماند زیرا گره‌ها پس از هر درج می‌چرخند و ارتفاع آن کم است.",
            "zh, 数据库是按照数据结构来组织和存储数据的仓库 (database)。",
            "ja, 木は挿入のたびにノードを回転させて平衡を保つ。",
            "ko, 트리는 삽입할 때마다 노드를 회전하여 균형을 유지한다.",
            "el, Το δέντρο παραμένει ισορροπημένο.",
            "und, 42 = 6 * 7",
            "und, x + y"
    })
    void detectsTheLanguageOfANote(String language, String text) {
        assertThat(NoteLanguageDetector.of(List.of(text)).mainLanguage()).isEqualTo(language);
    }

    @Test
    void usesTheNotesLanguageForShortPassagesCodeAndFormulas() {
        NoteLanguageDetector detector = NoteLanguageDetector.of(List.of(ENGLISH, ENGLISH));
        assertThat(detector.languageOf("Dijkstra, Floyd, Warshall")).isEqualTo("en");
        assertThat(detector.languageOf("vector<int> d(n, INF); for (auto e : adj[v]) relax(e);")).isEqualTo("en");
        assertThat(detector.languageOf("α + β = 42 → ∞")).isEqualTo("en");
        assertThat(detector.languageOf("")).isEqualTo("en");
    }

    @Test
    void detectsAPassageInAnotherLanguage() {
        NoteLanguageDetector detector = NoteLanguageDetector.of(List.of(ENGLISH, ENGLISH, ENGLISH));
        String german = "Der Baum bleibt im Gleichgewicht, weil nach jedem Einfügen die Knoten gedreht werden, deren"
                + " Teilbäume sich in der Höhe zu sehr unterscheiden.";
        assertThat(detector.languageOf(german)).isEqualTo("de");
        assertThat(detector.languageOf("数据库是按照数据结构来组织和存储数据的仓库。")).isEqualTo("zh");
    }
}
