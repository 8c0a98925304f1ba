/**
 * What the JDK leaves to do with files. Knows nothing of what is in them.
 */
@NullMarked
package app.footnote.files;

import org.jspecify.annotations.NullMarked;
