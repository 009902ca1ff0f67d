package io.github.medassist.sandbox;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.CanonicalPathHandler;
import io.undertow.server.handlers.SetHeaderHandler;
import io.undertow.server.handlers.resource.ClassPathResourceManager;
import io.undertow.server.handlers.resource.ResourceHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/**
 * The contract as a page to read and try, at {@code /docs/}; nothing of it comes from elsewhere.
 */
final class Docs {
  private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private Docs() {}

  /** Returns what answers below {@code /docs}. */
  static HttpHandler handler() throws IOException {
    ClassLoader loader = Docs.class.getClassLoader();
    HttpHandler pages =
        Handlers.path(
                new ResourceHandler(
                    new ClassPathResourceManager(
                        loader, Docs.class.getPackage().getName().replace('.', '/') + "/docs")))
            .addPrefixPath(
                "/ui",
                new ResourceHandler(
                    new ClassPathResourceManager(
                        loader, "META-INF/resources/webjars/swagger-ui/" + version(loader))));
    // Styles within elements are the library's own way of drawing.
    HttpHandler guarded =
        new SetHeaderHandler(
            pages,
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'");
    return new CanonicalPathHandler(guarded);
  }

  private static String version(ClassLoader loader) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = loader.getResourceAsStream(WEBJAR)) {
      properties.load(Objects.requireNonNull(in, "swagger-ui is on the class path"));
    }
    return properties.getProperty("version");
  }
}
