/**
 * Collects the texts of the licences of all libraries that are shipped, and checks that these licences are allowed. See
 * {@link app.footnote.build.licence.CollectLicences}.
 */
@NullMarked
package app.footnote.build.licence;

import org.jspecify.annotations.NullMarked;
