package app.footnote.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A note with much code and English in ASCII and few words in a legacy encoding. */
class LegacyEncodingDetectorTest {

    private static final String NOTE = """
            # Binary trees

            ```java
            final class Node { int key; Node left; Node right; }
            // %s
            void insert(Node root, int key) { while (true) { root = key < root.key ? root.left : root.right; } }
            ```

            The height of a balanced tree is logarithmic in the number of its nodes. %s A search visits one
            node of each level, and so do insertions and deletions, before they rotate some nodes.
            """;

    @ParameterizedTest
    @CsvSource({
            "windows-1251, корень дерева, Высота растёт медленно.",
            "KOI8-R, корень дерева, Высота растёт медленно.",
            "IBM866, корень дерева, Высота растет медленно.",
            "windows-1251, корінь дерева, Висота зростає повільно.",
            "windows-1251, корен на дървото, Височината расте бавно.",
            "GB18030, 递归查找, 每次比较后进入左子树或右子树。",
            "GB18030, 节点, 平衡树的高度很小。",
            "Big5, 遞迴搜尋, 每次比較後進入左子樹或右子樹。",
            "Shift_JIS, 木の根, 木の高さは対数的に増える。",
            "EUC-JP, 木の根, 木の高さは対数的に増える。",
            "EUC-KR, 트리의 뿌리, 높이는 천천히 증가한다.",
            "windows-1253, η ρίζα, Το ύψος μεγαλώνει αργά.",
            "windows-1255, שורש העץ, הגובה גדל לאט מאוד.",
            "windows-1256, جذر الشجرة, الارتفاع ينمو ببطء.",
            "x-windows-874, รากของต้นไม้, ความสูงเพิ่มขึ้นช้า",
            "windows-1252, größere Schlüssel, Die Höhe wächst langsam.",
            "windows-1252, la clé, La hauteur est équilibrée.",
            "windows-1252, raíz del árbol, ¿Cuál es la raíz?",
            "windows-1252, see Gödel, A naïve approach takes 5 µs – or “more”.",
            "windows-1250, kořen stromu, Výška roste pomalu a strom zůstává vyvážený.",
    })
    void readsAFewWordsInMuchCode(String charset, String comment, String sentence) throws Exception {
        String note = NOTE.formatted(comment, sentence);
        byte[] bytes = note.getBytes(Charset.forName(charset));

        assertThat(EncodingDetector.decode(Path.of("note.md"), bytes).text()).isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource({
            "windows-1252, größere Schlüssel zuerst, Die Höhe wächst überall langsam.",
            "windows-1251, корень этого дерева, Высота дерева растёт медленно.",
            "GB18030, 递归查找, 每次比较后进入左子树或右子树。",
    })
    void isCertainOfSeveralWords(String charset, String comment, String sentence) throws Exception {
        byte[] bytes = NOTE.formatted(comment, sentence).getBytes(Charset.forName(charset));

        assertThat(EncodingDetector.decode(Path.of("note.md"), bytes).guessedEncoding()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, л", "GB18030, 树"})
    void saysThatASingleCharacterIsAGuess(String charset, String character) throws Exception {
        byte[] bytes = NOTE.formatted(character, "").getBytes(Charset.forName(charset));

        assertThat(EncodingDetector.decode(Path.of("note.md"), bytes).guessedEncoding()).isPresent();
    }
}
