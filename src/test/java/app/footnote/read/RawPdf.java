package app.footnote.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A PDF of one page whose objects are written by hand, for content that no library writes. Objects 1 to 5 are the
 * catalogue, the page tree, the page, its content and the font {@code /F1}; more objects follow from 6 on. Not
 * thread-safe.
 */
public final class RawPdf {

    private final String content;
    private String catalogue = "";
    private String page = "";
    private String fonts = "/F1 5 0 R";
    private String trailer = "";
    private final List<String> more = new ArrayList<>();

    /** @param content the operators of the page */
    public RawPdf(String... content) {
        this.content = String.join("\n", content);
    }

    /** A line of text in 12 points. */
    public static String text(String font, int x, int y, String shown) {
        return "BT /%s 12 Tf %d %d Td %s Tj ET".formatted(font, x, y, shown);
    }

    public RawPdf catalogue(String entries) {
        catalogue = entries;
        return this;
    }

    /** Adds entries to the page's dictionary. */
    public RawPdf page(String entries) {
        page = entries;
        return this;
    }

    /** Adds a font to the page's resources. */
    public RawPdf font(String name, int object) {
        fonts += " /%s %d 0 R".formatted(name, object);
        return this;
    }

    public RawPdf trailer(String entries) {
        trailer = entries;
        return this;
    }

    public RawPdf object(String object) {
        more.add(object);
        return this;
    }

    public RawPdf stream(String entries, String data) {
        return object("<< %s /Length %d >>\nstream\n%s\nendstream".formatted(entries, data.length(), data));
    }

    /** A font whose codes from A on are mapped to the given characters, and whose glyphs have the given widths. */
    public RawPdf mappedFont(String name, String characters, int... widths) {
        int object = 6 + more.size();
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n");
        map.append("/CMapName /Test def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange\n");
        map.append(characters.length()).append(" beginbfchar\n");
        for (int i = 0; i < characters.length(); i++) {
            map.append("<%02X> <%04X>\n".formatted('A' + i, (int) characters.charAt(i)));
        }
        map.append("endbfchar endcmap end end");
        List<String> numbers = new ArrayList<>();
        for (int width : widths) {
            numbers.add(Integer.toString(width));
        }
        object("<< /Type /Font /Subtype /TrueType /BaseFont /Test /FirstChar 65 /LastChar %d /Widths [%s] /ToUnicode %d 0 R >>"
                .formatted('A' + widths.length - 1, String.join(" ", numbers), object + 1));
        return font(name, object).stream("", map.toString());
    }

    /** Writes the file and returns it. */
    public Path save(Path folder) {
        Path file = folder.resolve("raw.pdf");
        try {
            Files.writeString(file, text(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private String text() {
        List<String> objects = new ArrayList<>(
                List.of(
                        "<< /Type /Catalog /Pages 2 0 R %s >>".formatted(catalogue),
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << %s >> >> %s >>"
                                .formatted(fonts, page),
                        "<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content),
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
        objects.addAll(more);
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        int start = pdf.length();
        pdf.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1)).append(table);
        pdf.append("trailer\n<< /Size %d /Root 1 0 R %s >>\n".formatted(objects.size() + 1, trailer));
        return pdf.append("startxref\n%d\n%%%%EOF\n".formatted(start)).toString();
    }
}
