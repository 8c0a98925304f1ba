package app.footnote.cli;

import app.footnote.health.ProductVersion;
import picocli.CommandLine.IVersionProvider;

/** The lines that {@code --version} prints. */
final class VersionLines implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{"footnote " + ProductVersion.number(),
                "Java " + Runtime.version() + ", " + System.getProperty("os.name")};
    }
}
