package app.footnote.read.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.footnote.messages.FailureWording;
import app.footnote.read.format.ReadException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingDetectorTest {

    private static final String GERMAN = "Die Höhe größerer Bäume wächst überall nur logarithmisch.";
    private static final Path FILE = Path.of("note.txt");

    @ParameterizedTest
    @CsvSource({
            "UTF-8, Höhe und Tiefe 高度",
            "UTF-16LE, Höhe und Tiefe",
            "UTF-16BE, Höhe und Tiefe",
            "windows-1252, Die Höhe größerer Bäume wächst überall nur logarithmisch – “so” heißt es.",
            "windows-1252, La hauteur de l’arbre est équilibrée après chaque opération: c’était prévu.",
            "windows-1252, El árbol está equilibrado según su altura; ¿cuándo se hace la rotación?",
            "windows-1250, 'Strom zůstává vyvážený, protože se uzly po každém vložení otáčejí. Už žádný příliš dlouhý list.'",
            "ISO-8859-2, 'Strom zůstává vyvážený, protože se uzly po každém vložení otáčejí. Už žádný příliš dlouhý list.'",
            "windows-1250, 'Drzewo pozostaje zrównoważone, bo węzły są obracane po każdym wstawieniu, a ścieżki są krótkie.'",
            "ISO-8859-2, 'Drzewo pozostaje zrównoważone, bo węzły są obracane po każdym wstawieniu, a ścieżki są krótkie.'",
            "windows-1250, 'Stablo ostaje uravnoteženo jer se nakon svakog umetanja čvorovi okreću, pa je traženje brzo.'",
            "windows-1250, 'A fa kiegyensúlyozott marad, mert minden beszúrás után a csomópontok elfordulnak, hűen és erősen.'",
            "windows-1255, 'מסד נתונים הוא אוסף מאורגן של נתונים השמורים במחשב.'",
            "windows-1252, 'Tasapainotettu puu säilyttää järjestyksensä, koska solmuja kierretään jokaisen lisäyksen jälkeen.'",
            "windows-1252, 'Tréð helst í jafnvægi því að hnútum er snúið eftir hverja innsetningu, svo að leitin er alltaf fljót.'",
            "windows-1252, 'Træet forbliver balanceret, fordi knuderne roteres efter hver indsættelse på én gang.'",
            "windows-1252, 'A naïve search takes 100 µs ± 2 at 20 °C, says Müller.'",
            "windows-1256, 'قاعدة البيانات هي مجموعة منظمة من المعلومات المخزنة في الحاسوب.'",
            "windows-1251, 'Дерево остаётся сбалансированным, потому что после каждой вставки узлы поворачиваются.'",
            "KOI8-R, 'Дерево остаётся сбалансированным, потому что после каждой вставки узлы поворачиваются.'",
            "GB18030, 数据库是按照数据结构来组织、存储和管理数据的仓库。它是一个长期存储在计算机内的集合。",
            "Big5, 資料庫是按照資料結構來組織、儲存和管理資料的倉庫。它是一個長期儲存在電腦內的集合。",
            "Shift_JIS, データベースとは、検索や蓄積が容易にできるよう整理された情報の集まりのことである。",
            "EUC-KR, 데이터베이스는 여러 사람이 공유하여 사용할 목적으로 체계화해 통합하고 관리하는 데이터의 집합이다.",
            "ISO-8859-7, 'Η βάση δεδομένων είναι μια οργανωμένη συλλογή από δεδομένα που αποθηκεύονται στον υπολογιστή.'"
    })
    void detectsTheEncoding(String charset, String text) throws Exception {
        assertThat(decoded((text + "\n").getBytes(Charset.forName(charset))))
                .isEqualTo(text + "\n");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void removesTheByteOrderMark(String charset) throws Exception {
        byte[] marked = ("\uFEFF" + GERMAN).getBytes(Charset.forName(charset));
        assertThat(decoded(marked)).isEqualTo(GERMAN);
    }

    @Test
    void decodesTheValidPartsOfDamagedUtf8() throws Exception {
        byte[] bytes = GERMAN.repeat(20).getBytes(StandardCharsets.UTF_8);
        bytes[200] = (byte) 0xFF;
        assertThat(decoded(bytes)).contains(GERMAN).doesNotContain("Ã");
        byte[] cutOff = "Größ".repeat(50).getBytes(StandardCharsets.UTF_8);
        assertThat(decoded(Arrays.copyOf(cutOff, cutOff.length - 1))).startsWith("GrößGröß");
    }

    @Test
    void readsAShortUtf8TextWithASingleForeignByteAsUtf8() throws Exception {
        String text = "Die Säure löst den Überzug. Danach fließt das Wasser ab.";
        byte[] damaged = withForeignByte(text, "ö");

        assertThat(decoded(damaged)).isEqualTo(text);
    }

    @Test
    void readsAShortUtf8TextThatEndsWithinALetterAsUtf8() throws Exception {
        byte[] bytes = "Über Brücken führt der Weg zur Fähre".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length + 1);
        cut[bytes.length] = (byte) 0xC3;

        assertThat(decoded(cut)).isEqualTo("Über Brücken führt der Weg zur Fähre\uFFFD");
    }

    @Test
    void readsASingleWesternLetterAtTheEndAsWestern() throws Exception {
        byte[] bytes = "The lecture is held in the old caf\u00E9".getBytes(Charset.forName("windows-1252"));

        assertThat(decoded(bytes)).endsWith("old café");
    }

    @Test
    void readsForeignBytesInUtf8AsLettersOnlyWhereAWordCanHaveThem() throws Exception {
        byte[] russian = withForeignByte("Сахар и соль, жäр и сода", "ä");

        assertThat(decoded(russian)).isEqualTo("Сахар и соль, ж\uFFFDр и сода");
    }

    @Test
    void readsAUtf8TextThatEndsWithinItsOnlyLetterAsUtf8() throws Exception {
        byte[] bytes = "The caf\u00C3".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(decoded(bytes)).isEqualTo("The caf\uFFFD");
    }

    /** The text in UTF-8, but with one of its letters as a byte of Western European text. */
    private static byte[] withForeignByte(String text, String letter) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String inUtf8 = new String(letter.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return bytes.replace(inUtf8, letter).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void reportsTheContentOfAFileThatIsNotText() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThat(problem(picture)).endsWith("its content is an image.");
        assertThat(problem(new byte[500])).endsWith("its content is not text in any known encoding.");
    }

    private static String decoded(byte[] bytes) throws ReadException {
        return EncodingDetector.decode(FILE, bytes).text();
    }

    private static String problem(byte[] bytes) {
        ReadException e = catchThrowableOfType(ReadException.class, () -> EncodingDetector.decode(FILE, bytes));
        return FailureWording.problem(e.failure());
    }

    @Test
    void acceptsAFewControlCharacters() throws Exception {
        String text = "A log with \u001B[1mcolours\u001B[0m and a bell \u0007.";
        assertThat(decoded(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }
}
