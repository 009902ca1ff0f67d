// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench.spring;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.github.medassist.bench.quota.QuotaAnswer;
import io.github.medassist.bench.quota.QuotaService;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.function.json.JsonMapper;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;

/** A Boot application whose one bean that is a function answers. */
@SpringBootApplication
public class SpringFunction {
  /** Runs it, as the guide has it; the platform starts it with the adapter instead. */
  public static void main(String[] args) {
    SpringApplication.run(SpringFunction.class, args);
  }

  @Bean
  DynamoDbEnhancedClient client() {
    return DynamoDbEnhancedClient.create();
  }

  @Bean
  QuotaService service(DynamoDbEnhancedClient client) {
    return new QuotaService(client);
  }

  @Bean
  Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> quota(
      QuotaService service, JsonMapper mapper) {
    return event -> {
      QuotaAnswer answer = service.answer(event);
      if (answer == null) {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(403).build();
      }
      return APIGatewayV2HTTPResponse.builder()
          .withStatusCode(200)
          .withHeaders(Map.of("content-type", "application/json; charset=utf-8"))
          .withBody(mapper.toString(answer))
          .build();
    };
  }
}
