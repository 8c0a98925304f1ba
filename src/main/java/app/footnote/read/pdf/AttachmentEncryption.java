package app.footnote.read.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises files of which only the attachments are encrypted (ISO 32000-1, 7.6.5). Their pages can be read without
 * the password, but PDFBox asks for it.
 */
final class AttachmentEncryption {

    private static final Pattern REFERENCE = Pattern.compile("/Encrypt(?=\\s+(\\d+)\\s+(\\d+)\\s+R)");
    private static final Pattern OTHER_STREAM_FILTER = Pattern.compile("/StmF\\s*/(?!Identity\\b)");
    private static final Pattern OTHER_STRING_FILTER = Pattern.compile("/StrF\\s*/(?!Identity\\b)");
    private static final Pattern CRYPT_FILTERS = Pattern.compile("/V\\s+[45]\\b");

    private AttachmentEncryption() {
    }

    /**
     * Changes a file in memory so that it seems not to be encrypted, if only its attachments are.
     *
     * @return whether the file was changed
     */
    static boolean ignoreIn(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher references = REFERENCE.matcher(text);
        boolean changed = false;
        while (references.find()) {
            String dictionary = object(text, references.group(1), references.group(2));
            if (!leavesPagesReadable(dictionary)) {
                return false;
            }
            bytes[references.start() + 1] = '_';
            changed = true;
        }
        return changed;
    }

    private static String object(String text, String number, String generation) {
        Matcher start = Pattern.compile("(?<!\\d)" + number + "\\s+" + generation + "\\s+obj\\b").matcher(text);
        if (!start.find()) {
            return "";
        }
        int end = text.indexOf("endobj", start.end());
        return text.substring(start.end(), end < 0 ? text.length() : end);
    }

    private static boolean leavesPagesReadable(String dictionary) {
        return CRYPT_FILTERS.matcher(dictionary).find()
                && !OTHER_STREAM_FILTER.matcher(dictionary).find()
                && !OTHER_STRING_FILTER.matcher(dictionary).find();
    }
}
