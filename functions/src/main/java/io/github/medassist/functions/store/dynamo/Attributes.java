// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The kinds of attributes that the table has. The client's own provider makes converters of some
 * forty kinds more, which each start of a function would wait for.
 */
final class Attributes implements AttributeConverterProvider {
  /** The only one: it holds nothing that changes. */
  static final List<AttributeConverterProvider> KINDS = List.of(new Attributes());

  private final Map<EnhancedType<?>, AttributeConverter<?>> converters =
      Map.of(
          EnhancedType.of(String.class),
          new Converter<>(
              EnhancedType.of(String.class),
              AttributeValueType.S,
              AttributeValue::fromS,
              AttributeValue::s),
          EnhancedType.of(Long.class),
          new Converter<>(
              EnhancedType.of(Long.class),
              AttributeValueType.N,
              number -> AttributeValue.fromN(number.toString()),
              value -> Long.valueOf(value.n())),
          EnhancedType.of(SdkBytes.class),
          new Converter<>(
              EnhancedType.of(SdkBytes.class),
              AttributeValueType.B,
              AttributeValue::fromB,
              AttributeValue::b));

  private Attributes() {}

  @Override
  @SuppressWarnings("unchecked")
  public <T> AttributeConverter<T> converterFor(EnhancedType<T> type) {
    AttributeConverter<?> known = converters.get(type);
    if (known == null) {
      throw new IllegalStateException("the table has no attribute of " + type + ": add it here");
    }
    return (AttributeConverter<T>) known;
  }

  private record Converter<T>(
      EnhancedType<T> type,
      AttributeValueType attributeValueType,
      Function<T, AttributeValue> from,
      Function<AttributeValue, T> to)
      implements AttributeConverter<T> {
    @Override
    public AttributeValue transformFrom(T value) {
      return from.apply(value);
    }

    @Override
    public T transformTo(AttributeValue value) {
      return to.apply(value);
    }
  }
}
