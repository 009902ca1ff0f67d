// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench.micronaut;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.github.medassist.bench.quota.QuotaAnswer;
import io.github.medassist.bench.quota.QuotaService;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The handler class of the guide, with what it needs injected and a mapper made by the build. */
@SerdeImport(QuotaAnswer.class)
@SerdeImport(QuotaAnswer.Category.class)
@SerdeImport(QuotaAnswer.Entry.class)
@SerdeImport(QuotaAnswer.Deductible.class)
@SerdeImport(QuotaAnswer.Alert.class)
@SerdeImport(QuotaAnswer.Clause.class)
public class MicronautFunction
    extends MicronautRequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  @Inject QuotaService service;
  @Inject JsonMapper mapper;

  @Override
  public APIGatewayV2HTTPResponse execute(APIGatewayV2HTTPEvent event) {
    QuotaAnswer answer = service.answer(event);
    if (answer == null) {
      return APIGatewayV2HTTPResponse.builder().withStatusCode(403).build();
    }
    try {
      return APIGatewayV2HTTPResponse.builder()
          .withStatusCode(200)
          .withHeaders(Map.of("content-type", "application/json; charset=utf-8"))
          .withBody(new String(mapper.writeValueAsBytes(answer), StandardCharsets.UTF_8))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
