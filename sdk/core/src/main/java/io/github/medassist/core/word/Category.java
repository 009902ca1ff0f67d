// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/** A person's category, as civil affairs or rural revitalisation determined it. */
public enum Category implements Word {
  /** 特困人员. */
  EXTREME_POVERTY("特困人员", "person in extreme poverty"),
  /** 孤儿（含事实无人抚养儿童）. */
  ORPHAN("孤儿", "orphan"),
  /** 低保对象. */
  SUBSISTENCE_ALLOWANCE("低保对象", "recipient of the subsistence allowance"),
  /** 低保边缘家庭成员. */
  MARGINAL_LOW_INCOME("低保边缘家庭成员", "member of a marginal low-income family"),
  /** 返贫致贫人口. */
  RETURNED_TO_POVERTY("返贫致贫人口", "person returned to poverty"),
  /** 脱贫不稳定人口, one of the three monitored categories. */
  UNSTABLE_OUT_OF_POVERTY("脱贫不稳定人口", "person unstably out of poverty"),
  /** 边缘易致贫人口, one of the three monitored categories. */
  AT_RISK_OF_POVERTY("边缘易致贫人口", "person at risk of poverty"),
  /** 突发严重困难户, one of the three monitored categories. */
  SUDDEN_HARDSHIP("突发严重困难户", "person in sudden hardship"),
  /** 因病致贫重病患者, assisted on application. */
  IMPOVERISHED_BY_ILLNESS("因病致贫重病患者", "patient impoverished by illness"),
  /** 低收入家庭重病、重残、60 岁及以上、18 岁以下成员 (Guangxi only). */
  LOW_INCOME_VULNERABLE("低收入家庭特殊成员", "vulnerable member of a low-income family"),
  /** 稳定脱贫人口. */
  LIFTED_OUT_OF_POVERTY("稳定脱贫人口", "person lifted out of poverty"),
  /** 建档立卡贫困人口 (documents of 2019). */
  REGISTERED_POOR("建档立卡贫困人口", "registered poor person"),
  /** 无身份. */
  NONE("无困难身份", "no hardship category", "没有困难身份", "no category");

  private final Text text;
  private final Text plain;

  Category(String zh, String en) {
    this(zh, en, zh, en);
  }

  Category(String zh, String en, String plainZh, String plainEn) {
    this.text = Text.of(zh, en);
    this.plain = Text.of(plainZh, plainEn);
  }

  @Override
  public Text text() {
    return text;
  }

  @Override
  public Text plain() {
    return plain;
  }
}
