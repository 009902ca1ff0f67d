// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Sees each request that the calling thread sends to the store, and may come between. The SDK finds
 * it by {@code execution.interceptors} on the class path, so that the functions need no hook.
 */
public final class StoreCallRecorder implements ExecutionInterceptor {
  private static final ThreadLocal<StoreCallRecorder> CURRENT = new ThreadLocal<>();

  private final List<String> operations = new ArrayList<>();
  private String failing = "";
  private String watched = "";
  private final Set<String> permissions = new TreeSet<>();
  private Runnable before = () -> {};

  /** What a test does while it watches. */
  public interface Action {
    /** Does it. */
    void run() throws Exception;
  }

  /** Watches what {@code action} sends and returns the operations in their order. */
  public static List<String> of(Action action) throws Exception {
    return new StoreCallRecorder().watching(action);
  }

  /** Lets each {@code operation} fail that {@code action} sends, as if the store were away. */
  public static void failing(String operation, Action action) throws Exception {
    StoreCallRecorder calls = new StoreCallRecorder();
    calls.failing = operation;
    calls.watching(action);
  }

  /** Does {@code meanwhile} before the first {@code operation} that {@code action} sends. */
  public static List<String> before(String operation, Runnable meanwhile, Action action)
      throws Exception {
    StoreCallRecorder calls = new StoreCallRecorder();
    calls.watched = operation;
    calls.before = meanwhile;
    return calls.watching(action);
  }

  /** The permissions that {@code action} needs of DynamoDB; a transaction those of its parts. */
  public static Set<String> permissions(Action action) throws Exception {
    StoreCallRecorder calls = new StoreCallRecorder();
    calls.watching(action);
    return calls.permissions;
  }

  private List<String> watching(Action action) throws Exception {
    CURRENT.set(this);
    try {
      action.run();
    } finally {
      CURRENT.remove();
    }
    return operations;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    StoreCallRecorder calls = CURRENT.get();
    if (calls != null) {
      String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
      if (context.request() instanceof TransactWriteItemsRequest transaction) {
        transaction.transactItems().forEach(part -> calls.permissions.add(permission(part)));
      } else {
        calls.permissions.add(operation);
      }
      calls.sent(operation);
    }
  }

  private static String permission(TransactWriteItem part) {
    if (part.put() != null) {
      return "PutItem";
    }
    if (part.update() != null) {
      return "UpdateItem";
    }
    return part.delete() != null ? "DeleteItem" : "ConditionCheckItem";
  }

  private void sent(String operation) {
    operations.add(operation);
    if (operation.equals(failing)) {
      throw SdkClientException.create("away");
    }
    if (operation.equals(watched)) {
      watched = "";
      CURRENT.remove();
      before.run();
      CURRENT.set(this);
    }
  }
}
