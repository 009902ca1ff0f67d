// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.CanonicalPathHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.server.handlers.SetHeaderHandler;
import io.undertow.server.handlers.encoding.ContentEncodingRepository;
import io.undertow.server.handlers.encoding.EncodingHandler;
import io.undertow.server.handlers.encoding.GzipEncodingProvider;
import io.undertow.server.handlers.resource.ClassPathResourceManager;
import io.undertow.server.handlers.resource.ResourceHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/**
 * What is read in a browser: the resident's page and the contract. Nothing comes from elsewhere.
 */
final class Pages {
  /** So long a browser asks for nothing that it has; what changes is seen after that. */
  private static final int KEPT_SECONDS = 300;

  private static final ClassLoader LOADER = Pages.class.getClassLoader();

  private Pages() {}

  /** The resident's page, which answers below {@code /page}. */
  static HttpHandler resident() throws IOException {
    PathHandler pages =
        Handlers.path(own("page")).addPrefixPath("/vue", webjar("org.webjars.npm", "vue"));
    // The picture to keep is a blob.
    return guarded(
        pages,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'");
  }

  /** The contract to read and try, which answers below {@code /docs}. */
  static HttpHandler contract() throws IOException {
    PathHandler pages =
        Handlers.path(own("docs")).addPrefixPath("/ui", webjar("org.webjars", "swagger-ui"));
    // Styles within elements are the library's own way of drawing.
    return guarded(
        pages,
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'");
  }

  private static ResourceHandler own(String folder) {
    return resources(Pages.class.getPackage().getName().replace('.', '/') + "/" + folder);
  }

  private static ResourceHandler webjar(String group, String name) throws IOException {
    Properties properties = new Properties();
    String file = "META-INF/maven/" + group + "/" + name + "/pom.properties";
    try (InputStream in = LOADER.getResourceAsStream(file)) {
      properties.load(Objects.requireNonNull(in, name + " is on the class path"));
    }
    return resources(
        "META-INF/resources/webjars/" + name + "/" + properties.getProperty("version"));
  }

  private static ResourceHandler resources(String folder) {
    return new ResourceHandler(new ClassPathResourceManager(LOADER, folder))
        .setCacheTime(KEPT_SECONDS);
  }

  private static HttpHandler guarded(HttpHandler pages, String policy) {
    HttpHandler guarded = new SetHeaderHandler(pages, "Content-Security-Policy", policy);
    HttpHandler packed =
        new EncodingHandler(
            guarded,
            new ContentEncodingRepository()
                .addEncodingHandler("gzip", new GzipEncodingProvider(), 50));
    return new CanonicalPathHandler(packed);
  }
}
