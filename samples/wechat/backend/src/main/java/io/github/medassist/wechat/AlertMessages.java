// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import io.github.medassist.client.MedassistException;
import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.problem.ProblemException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells bound users through WeChat that an alert waits in the mini-program: each alert once. WeChat
 * delivers one message for each time that a user agreed to be told.
 */
final class AlertMessages implements Runnable {
  /** As often as a user may agree in advance. */
  private static final int MOST = 10;

  private static final class Subscription {
    int messages;
    final Set<String> known = new HashSet<>();
  }

  private final Map<WeChatUser, Subscription> subscriptions = new HashMap<>();
  private final Bindings bindings;
  private final Service service;
  private final WeChatClient weChat;
  private final @Nullable String template;
  private final Consumer<String> log;

  AlertMessages(
      Bindings bindings,
      Service service,
      WeChatClient weChat,
      @Nullable String template,
      Consumer<String> log) {
    this.bindings = bindings;
    this.service = service;
    this.weChat = weChat;
    this.template = template;
    this.log = log;
  }

  /** The template to which a user agrees, or null where none is told. */
  @Nullable String template() {
    return template;
  }

  /**
   * Notes that the user lets WeChat deliver one message more. Of what stands already the page has
   * told who agrees there.
   */
  void agree(WeChatUser user, String resident) {
    List<Alert> standing = alerts(resident);
    synchronized (this) {
      Subscription subscription = subscriptions.computeIfAbsent(user, each -> new Subscription());
      subscription.messages = Math.min(MOST, subscription.messages + 1);
      for (Alert each : standing) {
        subscription.known.add(each.id());
      }
    }
  }

  /** Forgets a user who is no longer bound. */
  synchronized void forget(WeChatUser user) {
    subscriptions.remove(user);
  }

  /** Looks once for what is new. */
  @Override
  public void run() {
    bindings.all().forEach(this::send);
  }

  private void send(WeChatUser user, String resident) {
    try {
      if (mayReceive(user)) {
        for (Alert each : alerts(resident)) {
          if (reserve(user, each.id()) && !weChat.sendMessage(user)) {
            release(user, each.id());
          }
        }
      }
    } catch (MedassistException | ProblemException e) {
      log.accept("alerts: " + e.getMessage());
    } catch (RuntimeException e) {
      // The class alone: a message may quote what was read.
      log.accept("alerts: " + e.getClass().getName());
    }
  }

  private List<Alert> alerts(String resident) {
    return service.of(resident).alerts().mine().execute().alerts();
  }

  private synchronized boolean mayReceive(WeChatUser user) {
    Subscription subscription = subscriptions.get(user);
    return subscription != null && subscription.messages > 0;
  }

  /** Marks before it is sent: a message that got lost is better than one that comes twice. */
  private synchronized boolean reserve(WeChatUser user, String alert) {
    Subscription subscription = subscriptions.get(user);
    if (subscription == null || subscription.messages == 0 || !subscription.known.add(alert)) {
      return false;
    }
    subscription.messages--;
    return true;
  }

  /** WeChat did not take it: the user has withdrawn what was agreed. */
  private synchronized void release(WeChatUser user, String alert) {
    Subscription subscription = subscriptions.get(user);
    if (subscription != null) {
      subscription.messages = 0;
      subscription.known.remove(alert);
    }
  }
}
