// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.api.impl.WxMaServiceOkHttpImpl;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.error.WxErrorException;
import org.jspecify.annotations.Nullable;

/**
 * WeChat's server through WxJava. The session key, with which WeChat would decrypt what a phone
 * sends, is dropped as it comes: nothing here needs it.
 */
final class WxJavaWeChatClient implements WeChatClient {
  /** WxJava puts the code into an address as it is, so nothing else may stand in it. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  /** Twenty characters are what WeChat shows of a {@code thing}. */
  private static final String TEXT = "您有一条医保待遇提醒，请打开小程序查看";

  private static final String FIELD = "thing1";
  private static final String PAGE = "pages/quota/index";
  private static final int TRIES = 2;

  private final WxMaService service;
  private final String template;

  private WxJavaWeChatClient(WxMaService service, String template) {
    this.service = service;
    this.template = template;
  }

  /** The server at {@code url}, called for {@code program}. */
  static WxJavaWeChatClient of(
      Settings.MiniProgram program, String url, @Nullable String template) {
    WxMaDefaultConfigImpl config = new WxMaDefaultConfigImpl();
    config.setAppid(program.appid());
    config.setSecret(program.secret());
    config.setApiHostUrl(url);
    WxMaService service = new WxMaServiceOkHttpImpl();
    service.setWxMaConfig(config);
    service.setMaxRetryTimes(TRIES);
    return new WxJavaWeChatClient(service, template == null ? "" : template);
  }

  @Override
  public WeChatUser login(String code) {
    if (!CODE.matcher(code).matches()) {
      throw BackendProblem.LOGIN_REFUSED.exception();
    }
    String openid;
    try {
      openid = service.jsCode2SessionInfo(code).getOpenid();
    } catch (WxErrorException e) {
      // No cause is kept: WxJava's messages may quote what was sent.
      throw (isTheCode(e) ? BackendProblem.LOGIN_REFUSED : BackendProblem.WECHAT_UNAVAILABLE)
          .exception();
    } catch (RuntimeException e) {
      // Its own kind where WeChat cannot be reached, its JSON reader's where something else
      // answers.
      throw BackendProblem.WECHAT_UNAVAILABLE.exception();
    }
    if (openid == null || openid.isEmpty()) {
      throw BackendProblem.WECHAT_UNAVAILABLE.exception();
    }
    return new WeChatUser(openid);
  }

  /** 40029: no such code; 40163: used already; 40226: a user whom WeChat holds for risky. */
  private static boolean isTheCode(WxErrorException e) {
    int code = e.getError().getErrorCode();
    return code == 40029 || code == 40163 || code == 40226;
  }

  @Override
  public boolean sendMessage(WeChatUser user) {
    WxMaSubscribeMessage message =
        WxMaSubscribeMessage.builder()
            .toUser(user.openid())
            .templateId(template)
            .page(PAGE)
            .build()
            .addData(new WxMaSubscribeMessage.MsgData(FIELD, TEXT));
    try {
      service.getSubscribeService().sendSubscribeMsg(message);
      return true;
    } catch (WxErrorException e) {
      return false;
    } catch (RuntimeException e) {
      throw BackendProblem.WECHAT_UNAVAILABLE.exception();
    }
  }
}
