// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.runtime.Bundle;
import io.github.medassist.runtime.LocalFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The functions as they are deployed: out of their packages, each in a process of its own with no
 * more than {@link FunctionDefinition} says that it is given. A process starts with the first call,
 * as on the platform, and one that fails is replaced at the next.
 */
final class PackagedFunctions implements AutoCloseable {
  private final Map<FunctionDefinition.Bundle, Bundle> bundles;
  private final Settings settings;
  private final Consumer<String> log;
  private final List<Instance> instances = new ArrayList<>();

  private PackagedFunctions(
      Map<FunctionDefinition.Bundle, Bundle> bundles, Settings settings, Consumer<String> log) {
    this.bundles = bundles;
    this.settings = settings;
    this.log = log;
  }

  /**
   * Unpacks the packages in {@code folder}.
   *
   * @throws IOException if one cannot be read, in one line that says how to mend it
   */
  static PackagedFunctions unpack(Path folder, Settings settings, Consumer<String> log)
      throws IOException {
    PackagedFunctions packaged =
        new PackagedFunctions(new EnumMap<>(FunctionDefinition.Bundle.class), settings, log);
    try {
      for (FunctionDefinition.Bundle each : FunctionDefinition.Bundle.values()) {
        packaged.bundles.put(each, Bundle.unpack(folder.resolve(each.file())));
      }
    } catch (IOException e) {
      packaged.close();
      throw e;
    }
    return packaged;
  }

  /** The function of {@code definition}; it starts with its first call. */
  RequestStreamHandler function(FunctionDefinition definition) {
    Instance instance = new Instance(definition);
    instances.add(instance);
    return instance;
  }

  private Map<String, String> environment(FunctionDefinition definition) {
    Map<String, String> environment = new HashMap<>();
    environment.put(Settings.TABLE, settings.table());
    if (settings.packs() != null) {
      environment.put(Settings.PACKS, settings.packs().toAbsolutePath().toString());
    }
    if (!definition.actions().isEmpty()) {
      environment.put(LocalFunction.DYNAMODB_ENDPOINT, String.valueOf(settings.store()));
    }
    if (definition.needs().contains(FunctionDefinition.Need.KEYS)) {
      Base64.Encoder encoder = Base64.getEncoder();
      environment.put(
          Settings.REFERENCE_KEY, encoder.encodeToString(Sandbox.REFERENCE_KEY.clone()));
      environment.put(Settings.SEALING_KEY, encoder.encodeToString(Sandbox.SEALING_KEY.clone()));
    }
    return environment;
  }

  private final class Instance implements RequestStreamHandler {
    private final FunctionDefinition definition;
    private @Nullable LocalFunction process;

    Instance(FunctionDefinition definition) {
      this.definition = definition;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      LocalFunction function = running();
      try {
        output.write(
            function.invoke(
                input.readAllBytes(), Duration.ofMillis(context.getRemainingTimeInMillis())));
      } catch (IOException e) {
        replace(function);
        throw e;
      }
    }

    private synchronized LocalFunction running() throws IOException {
      LocalFunction function = process;
      if (function == null) {
        Bundle bundle = Objects.requireNonNull(bundles.get(definition.bundle()));
        function =
            LocalFunction.start(
                LocalFunction.Start.of(
                    bundle.root(), definition.className(), environment(definition)),
                line -> log.accept(line + "\n"));
        process = function;
      }
      return function;
    }

    /** Ends {@code failed}, unless another call has put a new process in its place already. */
    private synchronized void replace(LocalFunction failed) {
      if (process == failed) {
        end();
      }
    }

    private synchronized void end() {
      if (process != null) {
        process.close();
        process = null;
      }
    }
  }

  /** Ends the processes. */
  @Override
  public void close() throws IOException {
    instances.forEach(Instance::end);
    for (Bundle each : bundles.values()) {
      each.close();
    }
  }
}
