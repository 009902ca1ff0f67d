// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench.quarkus;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.medassist.bench.quota.QuotaAnswer;
import io.github.medassist.bench.quota.QuotaService;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;

/** The handler of the guide, with client and mapper injected. */
public class QuarkusFunction
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final QuotaService service;
  private final ObjectMapper mapper;

  @Inject
  QuarkusFunction(DynamoDbEnhancedClient client, ObjectMapper mapper) {
    this.service = new QuotaService(client);
    this.mapper = mapper;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    QuotaAnswer answer = service.answer(event);
    if (answer == null) {
      return APIGatewayV2HTTPResponse.builder().withStatusCode(403).build();
    }
    try {
      return APIGatewayV2HTTPResponse.builder()
          .withStatusCode(200)
          .withHeaders(Map.of("content-type", "application/json; charset=utf-8"))
          .withBody(mapper.writeValueAsString(answer))
          .build();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
