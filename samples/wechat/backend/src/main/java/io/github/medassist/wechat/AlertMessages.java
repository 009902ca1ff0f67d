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

  private static final class Listener {
    int messages;
    final Set<String> known = new HashSet<>();
  }

  private final Map<WeChatUser, Listener> listeners = new HashMap<>();
  private final Bindings bindings;
  private final Service service;
  private final WeChat weChat;
  private final @Nullable String template;
  private final Consumer<String> log;

  AlertMessages(
      Bindings bindings,
      Service service,
      WeChat weChat,
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
      Listener listener = listeners.computeIfAbsent(user, each -> new Listener());
      listener.messages = Math.min(MOST, listener.messages + 1);
      for (Alert each : standing) {
        listener.known.add(each.id());
      }
    }
  }

  /** Forgets a user who is no longer bound. */
  synchronized void forget(WeChatUser user) {
    listeners.remove(user);
  }

  /** Looks once for what is new. */
  @Override
  public void run() {
    bindings.all().forEach(this::tell);
  }

  private void tell(WeChatUser user, String resident) {
    try {
      if (listens(user)) {
        for (Alert each : alerts(resident)) {
          if (take(user, each.id()) && !weChat.tell(user)) {
            giveBack(user, each.id());
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

  private synchronized boolean listens(WeChatUser user) {
    Listener listener = listeners.get(user);
    return listener != null && listener.messages > 0;
  }

  /** Marks before it is sent: a message that got lost is better than one that comes twice. */
  private synchronized boolean take(WeChatUser user, String alert) {
    Listener listener = listeners.get(user);
    if (listener == null || listener.messages == 0 || !listener.known.add(alert)) {
      return false;
    }
    listener.messages--;
    return true;
  }

  /** WeChat did not take it: the user has withdrawn what was agreed. */
  private synchronized void giveBack(WeChatUser user, String alert) {
    Listener listener = listeners.get(user);
    if (listener != null) {
      listener.messages = 0;
      listener.known.remove(alert);
    }
  }
}
