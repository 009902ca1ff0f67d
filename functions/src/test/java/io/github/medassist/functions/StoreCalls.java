package io.github.medassist.functions;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Sees each request that the calling thread sends to the store, and may come between. The SDK finds
 * it by {@code execution.interceptors} on the class path, so that the functions need no hook.
 */
public final class StoreCalls implements ExecutionInterceptor {
  private static final ThreadLocal<StoreCalls> CURRENT = new ThreadLocal<>();

  private final List<String> operations = new ArrayList<>();
  private String failing = "";
  private String watched = "";
  private Runnable before = () -> {};

  /** What a test does while it watches. */
  public interface Action {
    /** Does it. */
    void run() throws Exception;
  }

  /** Watches what {@code action} sends and returns the operations in their order. */
  public static List<String> of(Action action) throws Exception {
    return new StoreCalls().watching(action);
  }

  /** Lets each {@code operation} fail that {@code action} sends, as if the store were away. */
  public static void failing(String operation, Action action) throws Exception {
    StoreCalls calls = new StoreCalls();
    calls.failing = operation;
    calls.watching(action);
  }

  /** Does {@code meanwhile} before the first {@code operation} that {@code action} sends. */
  public static List<String> before(String operation, Runnable meanwhile, Action action)
      throws Exception {
    StoreCalls calls = new StoreCalls();
    calls.watched = operation;
    calls.before = meanwhile;
    return calls.watching(action);
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
    StoreCalls calls = CURRENT.get();
    if (calls != null) {
      calls.sent(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }
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
