package app.footnote.cli.launch;

import app.footnote.health.Services;

/** Opens the services of the program. */
@FunctionalInterface
public interface AppLauncher {

    Services open(LaunchOptions options) throws Exception;
}
